import type { City } from '@nuanxin/shared-types';

/** The two texts a person agrees to, folded, for reading aloud. */
export function ConsentTexts({ consent }: { consent: City['consent'] }) {
  return (
    <div className="consent-texts">
      {[consent.rules, consent.privacy].map(({ title, body, version }) => (
        <details key={title}>
          <summary>
            {title}
            <span className="note">（{version} 版）</span>
          </summary>
          {body.map((text, i) => (
            <p key={i}>{text}</p>
          ))}
        </details>
      ))}
    </div>
  );
}
