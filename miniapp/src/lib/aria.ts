/** What can be tapped, and so must be reached by the keyboard too. */
const TAPPED = ['button', 'radio', 'checkbox'];

/**
 * What a screen reader says a view is. WeChat and browsers name the attribute differently; in a browser what is tapped can also
 * be reached by Tab and pressed by Enter.
 */
export function aria(role: 'button' | 'radio' | 'checkbox' | 'alert' | 'img', checked?: boolean): object {
  const state = checked === undefined ? {} : { 'aria-checked': String(checked) };
  if (process.env.TARO_ENV === 'weapp') return { ariaRole: role, ...state };
  return { role, ...state, ...(TAPPED.includes(role) && { tabIndex: 0, onKeyDown: pressOnEnter }) };
}

function pressOnEnter({ key, target, currentTarget }: KeyboardEvent): void {
  if (key === 'Enter' && target === currentTarget) (currentTarget as HTMLElement).click();
}

/** What an input is for. In a browser Taro wraps the input, and the name must stand on the inner one. */
export function inputName(words: string): object {
  return process.env.TARO_ENV === 'weapp' ? { ariaLabel: words } : { nativeProps: { 'aria-label': words } };
}

/** What a picture shows; as with an input, in a browser the words must stand on the inner one. */
export function pictureName(words: string): object {
  return process.env.TARO_ENV === 'weapp' ? { ariaLabel: words } : { nativeProps: { alt: words } };
}
