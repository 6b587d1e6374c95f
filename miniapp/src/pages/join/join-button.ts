export interface JoinButtonProps {
  /** Go and type a phone number. */
  onPhone: () => void;
  /** WeChat gave the phone, it is proved. */
  onProved: () => void;
}
