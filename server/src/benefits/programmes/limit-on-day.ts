/**
 * SQL of the most units that a person might take on a business day, whatever the programme allows today: of the versions that
 * were in force on that day, the one that allowed most. `programmeId` and `day` are SQL, too.
 */
export function limitOnDay(programmeId: string, day: string): string {
  return `(SELECT MAX(w.perPersonPerDay) FROM programme_version w WHERE w.programmeId = ${programmeId}
    AND (w.fromDay = ${day} OR w.number = (SELECT MAX(o.number) FROM programme_version o
                                           WHERE o.programmeId = ${programmeId} AND o.fromDay < ${day})))`;
}
