const { dirname, resolve } = require('node:path');
const { defineConfig } = require('@tarojs/cli');

const here = (...parts) => resolve(__dirname, '..', ...parts);
const contract = here('../shared-types/src');
const target = process.env.TARO_ENV === 'weapp' ? 'weapp' : 'h5';

/** The contract is ESM source: its `./x.js` endings mean the `.ts` files beside it. */
function readContractFromSource(chain) {
  chain.resolve.merge({ extensionAlias: { '.js': ['.ts', '.js'] } });
}

/** WeChat has no TextEncoder; our QR codes are ASCII, so a byte segment needs none. */
function replaceByteSegments(chain, webpack) {
  chain
    .plugin('ascii-byte-data')
    .use(webpack.NormalModuleReplacementPlugin, [/^\.\/byte-data$/, here('src/lib/qr-byte-data.js')]);
}

/**
 * One chunk for all of the worker's pages, loaded with the first: a page that is opened when the network is gone must not
 * need another file. The clerk's pages, the QR reader and the map stay apart.
 */
function loadPagesTogether(chain) {
  const apart = /[\\/](src[\\/](staff|scanner)|jsqr|leaflet)[\\/]/;
  const test = (module) => !apart.test(module.nameForCondition() ?? '');
  chain.optimization.merge({
    splitChunks: { cacheGroups: { pages: { name: 'pages', test, chunks: 'async', enforce: true } } },
  });
}

module.exports = defineConfig({
  projectName: 'nuanxin',
  // 1 px in our files is 2 rpx, as the look has it; h5 keeps px as they are.
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${target}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  plugins: ['@tarojs/plugin-framework-react', '@tarojs/plugin-platform-weapp', '@tarojs/plugin-platform-h5'],
  // WeChat's map takes the pins as files of the package.
  ...(target === 'weapp' && { copy: { patterns: [{ from: 'src/map/pins', to: 'dist/weapp/map/pins' }], options: {} } }),
  env: { TARO_APP_API: JSON.stringify(process.env.TARO_APP_API ?? '') },
  alias: {
    '@': here('src'),
    '@nuanxin/shared-types': resolve(contract, 'index.ts'),
    // Taro's hoisted runtime asks for the plugin, which npm keeps in this workspace (the console's Vite is another major).
    '@tarojs/plugin-framework-react': dirname(require.resolve('@tarojs/plugin-framework-react/package.json')),
  },
  mini: {
    compile: { include: [(file) => file.startsWith(contract)] },
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain(chain, webpack) {
      readContractFromSource(chain);
      replaceByteSegments(chain, webpack);
    },
  },
  h5: {
    publicPath: './',
    router: { mode: 'hash' },
    compile: { include: [(file) => file.startsWith(contract)] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { pxtransform: { enable: false } },
    webpackChain(chain) {
      readContractFromSource(chain);
      loadPagesTogether(chain);
    },
  },
});
