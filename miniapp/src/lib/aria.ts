/** What a screen reader says a tappable view is. WeChat and browsers name the attribute differently. */
export function aria(role: 'button' | 'radio' | 'checkbox' | 'tab' | 'alert' | 'img', checked?: boolean): object {
  const state = checked === undefined ? {} : { 'aria-checked': String(checked) };
  return process.env.TARO_ENV === 'weapp' ? { ariaRole: role, ...state } : { role, ...state };
}
