import { View } from '@tarojs/components';
import type { Role } from '@nuanxin/shared-types';
import { Button, Sheet } from '@/components';
import { GuestSheet } from './GuestSheet';
import { NumberSheet } from './NumberSheet';
import type { Way } from './redeem-flow';

export type SheetName = 'number' | 'guest' | 'places';

/** The sheet that is open over the scanner, if any; each closes with what was chosen. */
export function DeskSheets(props: {
  open: SheetName | null;
  onClose: () => void;
  /** `给 1 瓶`. */
  gives: string;
  clerkRoles: Role[];
  onWay: (way: Way) => void;
  onPlace: (placeId: string) => void;
}) {
  const { open, onClose, gives, clerkRoles, onWay, onPlace } = props;
  const give = (way: Way) => {
    onClose();
    onWay(way);
  };
  switch (open) {
    case null:
      return null;
    case 'number':
      return <NumberSheet gives={gives} onClose={onClose} onNumber={(number) => give({ number })} />;
    case 'guest':
      return <GuestSheet gives={gives} onClose={onClose} onGuest={(guest) => give({ guest })} />;
    case 'places':
      return (
        <Sheet title="在哪家店" close="不换了" onClose={onClose} acts={<View />}>
          <View className="counter-places">
            {clerkRoles.map(({ scopeId, scopeName }) => (
              <Button key={scopeId} look="soft" onClick={() => onPlace(scopeId)}>
                {scopeName}
              </Button>
            ))}
          </View>
        </Sheet>
      );
  }
}
