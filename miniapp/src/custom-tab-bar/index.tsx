/** WeChat wants this component beside `tabBar.custom`; the bar itself is drawn inside each page, at the page's font scale. */
export default function NoTabBar() {
  return null;
}
