// The desk's styles come first, so that a page's own can override them.
import './kit/tokens.css';
import './kit/desk.css';
import { LoadingOutlined } from '@ant-design/icons';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { dark, light } from './kit/theme.js';
import { useMedia } from './kit/use-media.js';

/** A button that is busy keeps its name: the turning mark says nothing. */
const BUTTON = { autoInsertSpace: false, loadingIcon: <LoadingOutlined spin aria-hidden /> };

function Themed() {
  const night = useMedia('(prefers-color-scheme: dark)');
  useEffect(() => {
    document.documentElement.dataset.theme = night ? 'dark' : 'light';
  }, [night]);
  return (
    <ConfigProvider locale={zhCN} theme={night ? dark : light} button={BUTTON}>
      <AntApp message={{ top: 'auto' }}>
        <App />
      </AntApp>
    </ConfigProvider>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Themed />
    </StrictMode>,
  );
