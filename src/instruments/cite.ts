/** A pinpoint as it is read aloud: `art. 27(1)`; what is no number (`Annex II`, `article not seen`) stands as it is. */
export function pinpointText(pinpoint: string): string {
  return /^\d/.test(pinpoint) ? `art. ${pinpoint}` : pinpoint;
}
