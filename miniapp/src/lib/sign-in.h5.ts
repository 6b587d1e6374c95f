/** A browser has no silent sign-in; the person types a phone number. */
export async function platformSignIn(): Promise<string | null> {
  return null;
}
