/** A length of the look (1 px = 2 rpx) for an inline style; style sheets are converted by the build. */
export function px(length: number): string {
  return process.env.TARO_ENV === 'weapp' ? `${length * 2}rpx` : `${length}px`;
}
