/** The address people reach the server at; known only after it listens, where the port was left to the system. */
export class PublicUrl {
  /** Without a slash at the end. */
  value = '';
}
