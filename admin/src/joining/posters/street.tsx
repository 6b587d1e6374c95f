/** A street at night, one door with its lamp on, a rider's bicycle and two bottles of water. */
export function Street() {
  return (
    <>
      <path d="M0 520h110v-70h90v70h60v330H0zM534 480h80v-60h110v110h70v320H534z" fill="#0B373D" />
      <path
        d="M40 560h34v34H40zM104 560h34v34h-34zM40 630h34v34H40zM640 560h34v34h-34zM704 560h34v34h-34zM704 630h34v34h-34zM640 460h34v34h-34z"
        fill="#1C565D"
      />
      <path d="M104 630h34v34h-34zM640 630h34v34h-34z" fill="#FF9A4D" />
      <path d="M0 822h794v78H0z" fill="#082F34" />
      <Door />
      <Bicycle />
      <Bottle x={664} />
      <Bottle x={718} />
    </>
  );
}

function Door() {
  return (
    <>
      <path d="M167 832V480a230 230 0 0 1 460 0v352z" fill="#FF9A4D" />
      <path d="M199 832V484a198 198 0 0 1 396 0v348z" fill="#FFE9D7" />
      <path d="M167 832h460l44 30H123z" fill="#FFCFA3" />
      <path d="M397 286v58" stroke="#10262B" strokeWidth="5" />
      <path d="M345 388l24-44h56l24 44z" fill="#0E444B" />
      <path d="M373 388h48a24 24 0 0 1-48 0z" fill="#FF9A4D" />
      <path d="M334 408l-20 10M460 408l20 10" stroke="#FF9A4D" strokeWidth="6" strokeLinecap="round" />
    </>
  );
}

function Bicycle() {
  return (
    <g transform="translate(2 124) scale(.84)">
      <g fill="none" stroke="#FFE9D7" strokeWidth="8" strokeLinecap="round" strokeLinejoin="round">
        <circle cx="46" cy="818" r="28" />
        <circle cx="136" cy="818" r="28" />
        <path d="m46 818 28-44h40l22 44M100 774l-10-24h-16" />
      </g>
      <rect x="22" y="728" width="46" height="38" rx="7" fill="#FF9A4D" />
    </g>
  );
}

function Bottle({ x }: { x: number }) {
  return (
    <g transform={`translate(${x} 734)`}>
      <rect x="13" y="2" width="14" height="10" rx="3" fill="#FF9A4D" />
      <path d="M14 14h12v6c0 6 9 9 9 20v52c0 6-4 10-10 10H15c-6 0-10-4-10-10V40c0-11 9-14 9-20z" fill="#DCEBEA" />
      <path d="M5 52h30v26H5z" fill="#0E444B" opacity=".9" />
      <path d="M20 57s5 5.5 5 9a5 5 0 0 1-10 0c0-3.5 5-9 5-9z" fill="#DCEBEA" />
    </g>
  );
}
