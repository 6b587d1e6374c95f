import { getFile, requestOf } from '@nuanxin/shared-types';
import { Button, Image } from 'antd';
import { useEffect, useState } from 'react';
import { sessionToken } from '../session.js';

/** A photo is fetched when somebody asks for it: that it was looked at is on record. */
export function Photo({ id, alt }: { id: string; alt: string }) {
  const [asked, ask] = useState(false);
  const [url, show] = useState<string>();
  const [failed, fail] = useState(false);
  useEffect(() => {
    if (!asked) return;
    let made: string | undefined;
    const { path } = requestOf(getFile, { id });
    fetch(`/api${path}`, { headers: { authorization: `Bearer ${sessionToken() ?? ''}` } })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        made = URL.createObjectURL(await answer.blob());
        show(made);
      })
      .catch(() => fail(true));
    return () => {
      if (made) URL.revokeObjectURL(made);
    };
  }, [asked, id]);
  if (failed) return <span className="note">照片没取到</span>;
  if (url) return <Image src={url} alt={alt} width={72} />;
  return (
    <Button size="small" loading={asked} onClick={() => ask(true)}>
      看照片
    </Button>
  );
}
