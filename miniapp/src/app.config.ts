export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/places/index',
    'pages/code/index',
    'pages/bookings/index',
    'pages/me/index',
    'pages/join/index',
    'pages/login/index',
    'pages/programme/index',
    'pages/place/index',
    'pages/redemptions/index',
    'pages/data/index',
    'pages/transfer/index',
  ],
  subPackages: [
    {
      root: 'staff',
      pages: [
        'counter/index',
        'today/index',
        'invitation/index',
        'training/index',
        'help/index',
        'stock/index',
        'console/index',
      ],
    },
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '暖新',
    navigationBarTextStyle: '@navText',
    navigationBarBackgroundColor: '@ground',
    backgroundColor: '@ground',
    backgroundTextStyle: '@pullText',
  },
  // Drawn by components/TabBar; declared so that WeChat keeps the four tabs alive between taps.
  tabBar: {
    custom: true,
    color: '#3A4E52',
    selectedColor: '#0E444B',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/places/index', text: '找地方' },
      { pagePath: 'pages/bookings/index', text: '预约' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  darkmode: true,
  themeLocation: 'theme.json',
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '用来按远近排出驿站和领水点，不开也能用' } },
  __usePrivacyCheck__: true,
  lazyCodeLoading: 'requiredComponents',
  // A browser's page, gone back from while it still slid in, left an empty screen behind; without sliding it cannot.
  ...(process.env.TARO_ENV === 'h5' && { animation: false }),
});
