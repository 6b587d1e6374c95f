/** A browser has no silent sign-in; the person types a phone number. */
export function platformSignIn(): Promise<string | null> {
  return Promise.resolve(null);
}
