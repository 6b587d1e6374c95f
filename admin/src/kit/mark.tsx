/** The door with the light on. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" rx="11" fill="#0E444B" />
      <path d="M10 32V19a10 10 0 0 1 20 0v13z" fill="#FF9A4D" />
      <path d="M15.5 32V19.5a4.5 4.5 0 0 1 9 0V32z" fill="#FFE9D7" />
    </svg>
  );
}

/** The same door with the light off: nothing here yet. */
export function UnlitDoor() {
  return (
    <svg width={64} height={72} viewBox="0 0 64 72" aria-hidden="true" className="unlit-door">
      <path d="M6 66V32a26 26 0 0 1 52 0v34z" />
      <path d="M18 66V33a14 14 0 0 1 28 0v33" />
      <path d="M2 66h60" />
    </svg>
  );
}
