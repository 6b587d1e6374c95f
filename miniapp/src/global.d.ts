declare module '*.scss';

/** What the build fills in; there is no `process` on a phone. */
declare const process: {
  env: {
    TARO_ENV: 'weapp' | 'h5';
    /** Origin of the server, e.g. `https://nuanxin.example.cn`; empty on h5 means the same origin. */
    TARO_APP_API: string;
  };
};
