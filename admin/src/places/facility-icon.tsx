import type { ReactNode } from 'react';

/** Strokes of the look's icon set for facilities: 24 grid, 2 px, round. */
const STROKES: Readonly<Record<string, ReactNode>> = {
  baby: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M9 11v.1M15 11v.1M9.5 14.5c1.5 1.4 3.5 1.4 5 0M12 4c-1-1-.5-2 .5-2" />
    </>
  ),
  bolt: <path d="M13 3 5.5 13.5h6L11 21l7.5-10.5h-6z" />,
  book: <path d="M12 6.5C10 4.8 7 4.5 4 5v13.5c3-.5 6-.2 8 1.5 2-1.7 5-2 8-1.5V5c-3-.5-6-.2-8 1.5zM12 6.5V20" />,
  cool: <path d="M12 3v18M4.2 7.5l15.6 9M19.8 7.5l-15.6 9M9.5 4.5 12 7l2.5-2.5M9.5 19.5 12 17l2.5 2.5" />,
  heat: (
    <>
      <rect x="3.5" y="6" width="17" height="12" rx="2.5" />
      <path d="M15.5 6v12M18 9.5v.1M18 12v.1M7 10c1.5-1 3 1 5 0M7 14c1.5-1 3 1 5 0" />
    </>
  ),
  ice: <path d="M12 3v18M4.2 7.5l15.6 9M19.8 7.5l-15.6 9" />,
  laundry: (
    <>
      <rect x="4.5" y="3.5" width="15" height="17" rx="2.5" />
      <circle cx="12" cy="13" r="4.2" />
      <path d="M8 6.8h.1M11 6.8h.1" />
    </>
  ),
  med: (
    <>
      <rect x="4" y="7" width="16" height="13" rx="2.5" />
      <path d="M9 7V4.5h6V7M12 10.5v6M9 13.5h6" />
    </>
  ),
  parking: (
    <>
      <rect x="4" y="4" width="16" height="16" rx="3.5" />
      <path d="M10 17V7.5h3a3 3 0 0 1 0 6h-3" />
    </>
  ),
  seat: <path d="M6 4v9h11l1 8M6 13 5 21M7 17h10.5" />,
  shower: <path d="M5 20V6.5a2.5 2.5 0 0 1 5 0M7.5 9.5h6M9 13v.1M12 13v.1M9 16.5v.1M12 16.5v.1M10.5 19.5v.1" />,
  socket: <path d="M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4" />,
  swap: (
    <>
      <rect x="3.5" y="8" width="14" height="8.5" rx="2" />
      <path d="M20.5 11v2.5M9.5 9.5l-2 3h3l-2 3" />
    </>
  ),
  tools: <path d="M14.5 5.5a4.5 4.5 0 0 0-5.8 5.8L4 16v4h4l4.7-4.7a4.5 4.5 0 0 0 5.8-5.8L15.5 12 12 8.5z" />,
  umbrella: <path d="M3.5 12.5a8.5 8.5 0 0 1 17 0zM12 12.5V18a2 2 0 0 1-4 0M12 4V2.5" />,
  water: <path d="M12 3.5s6.5 7 6.5 11.3a6.5 6.5 0 0 1-13 0C5.5 10.5 12 3.5 12 3.5z" />,
  wc: (
    <>
      <circle cx="7.5" cy="5" r="1.7" />
      <circle cx="16.5" cy="5" r="1.7" />
      <path d="M7.5 9v11M5 9h5v6H5zM16.5 15v5M16.5 9l-3 6h6z" />
    </>
  ),
  wifi: (
    <>
      <path d="M3.5 9.5a12.5 12.5 0 0 1 17 0M6.5 13a8 8 0 0 1 11 0M9.5 16.5a3.6 3.6 0 0 1 5 0" />
      <circle cx="12" cy="19.5" r=".6" />
    </>
  ),
};

/** For one that a city's pack names and nobody has drawn yet. */
const OTHER = (
  <>
    <circle cx="12" cy="12" r="8" />
    <path d="m8.5 12.3 2.4 2.4 4.6-5" />
  </>
);

/** The picture of a facility; its word stands beside it. */
export function FacilityIcon({ icon }: { icon: string }) {
  return (
    <svg viewBox="0 0 24 24" className="facility-icon" aria-hidden="true">
      {STROKES[icon] ?? OTHER}
    </svg>
  );
}
