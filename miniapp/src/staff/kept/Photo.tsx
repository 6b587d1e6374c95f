import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components';
import { pictureName } from '@/lib/aria';
import { photoAddress } from '@/lib/photo';

/** A photo somebody sent along; it comes when it is wanted, that is traffic. */
export function Photo({ id }: { id: string }) {
  const [address, setAddress] = useState<string | null | undefined>();
  if (address) return <Image src={address} mode="widthFix" className="matter-photo" {...pictureName('工友拍的照片')} />;
  if (address === null) return <View className="note">照片打不开，再进来一次</View>;
  return (
    <Button look="soft" small icon="camera" onClick={() => void photoAddress(id).then(setAddress)}>
      看照片
    </Button>
  );
}
