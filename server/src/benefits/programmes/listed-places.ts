import { newId, type Tx } from '../../kernel/index.js';
import { ProgrammePlace } from './programme.entity.js';
import { ProgrammePlaceChange } from './programme-version.entity.js';

/** A coming or going, without its id and its kind. */
type Move = Omit<ProgrammePlaceChange, 'id' | 'act'>;

/** Puts a place on the list of a programme and writes it down. @returns false where it is there already */
export async function listPlace(tx: Tx, move: Move): Promise<boolean> {
  const { programmeId, placeId } = move;
  if (await tx.existsBy(ProgrammePlace, { programmeId, placeId })) return false;
  await tx.insert(ProgrammePlace, { programmeId, placeId });
  await tx.insert(ProgrammePlaceChange, { id: newId(), ...move, act: 'added' });
  return true;
}

/** Takes a place off the list and writes it down. @returns false where it was not there */
export async function unlistPlace(tx: Tx, move: Move): Promise<boolean> {
  const { programmeId, placeId } = move;
  const gone = await tx.delete(ProgrammePlace, { programmeId, placeId });
  if (gone.affected === 0) return false;
  await tx.insert(ProgrammePlaceChange, { id: newId(), ...move, act: 'removed' });
  return true;
}
