/** People in a team (组队), its captain included; both ends belong to it. */
export interface TeamSize {
  min: number;
  max: number;
}
