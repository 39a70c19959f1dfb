const msPerDay = 86_400_000;
const msPerMinute = 60_000;
const dayOfUnixEpoch = 25569;

/**
 * A moment as a serial date-time of the 1900 system in the user's own time zone.
 *
 * @param iso ISO date-time
 */
export function localSerial(iso: string): number {
  const moment = new Date(iso);
  return (moment.getTime() - moment.getTimezoneOffset() * msPerMinute) / msPerDay + dayOfUnixEpoch;
}
