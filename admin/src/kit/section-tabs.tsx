interface Props {
  /** What the tabs are the looks at, for who does not see them. */
  label: string;
  tabs: readonly { path: string; name: string }[];
  /** Path of the one that is open. */
  here: string;
}

/** Pages that belong together, beside the title of each. */
export function SectionTabs({ label, tabs, here }: Props) {
  return (
    <nav className="section-tabs" aria-label={label}>
      {tabs.map(({ path, name }) => (
        <a key={path} href={`#/${path}`} aria-current={path === here ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
