import { theme as antd, type ThemeConfig } from 'antd';

/** Ant Design in the colours of tokens.css; the two must say the same. */
export const light: ThemeConfig = {
  token: {
    colorPrimary: '#0E444B',
    colorInfo: '#16437F',
    colorLink: '#0E444B',
    colorSuccess: '#085C34',
    colorWarning: '#6B4300',
    colorError: '#981B1B',
    colorTextBase: '#10262B',
    colorText: '#10262B',
    colorTextSecondary: '#3A4E52',
    colorTextDescription: '#3A4E52',
    colorTextPlaceholder: '#5B6B6E',
    colorBgLayout: '#F1F4F3',
    colorBorder: '#73827F',
    colorBorderSecondary: '#D3DCD9',
    // What is chosen in a list, a table, a tree; antd would make a grey of the dark teal.
    controlItemBgActive: '#DCEBEA',
    controlItemBgActiveHover: '#DCEBEA',
    borderRadius: 10,
    borderRadiusSM: 6,
    borderRadiusLG: 16,
    fontFamily: 'var(--font)',
    fontSize: 14,
    controlHeight: 36,
    fontWeightStrong: 700,
    motionDurationMid: '0.16s',
  },
  components: {
    Table: {
      headerBg: '#F1F4F3',
      headerColor: '#3A4E52',
      rowHoverBg: '#F1F4F3',
      headerSplitColor: 'transparent',
      cellPaddingBlock: 11,
    },
    Button: { primaryShadow: 'none', fontWeight: 700 },
  },
};

export const dark: ThemeConfig = {
  algorithm: antd.darkAlgorithm,
  token: {
    ...light.token,
    colorPrimary: '#8FD6CE',
    colorInfo: '#A5C8FF',
    colorLink: '#8FD6CE',
    colorSuccess: '#79DDA3',
    colorWarning: '#FFD27A',
    colorError: '#FFA79D',
    colorTextBase: '#EDF4F2',
    colorText: '#EDF4F2',
    colorTextSecondary: '#BCCBCA',
    colorTextDescription: '#BCCBCA',
    colorTextPlaceholder: '#9DAFAF',
    colorTextLightSolid: '#0A1416',
    colorBgBase: '#142125',
    colorBgContainer: '#142125',
    colorBgElevated: '#1D2D32',
    colorBgLayout: '#0A1416',
    colorBorder: '#7E9294',
    colorBorderSecondary: '#2B3E44',
    controlItemBgActive: '#1C3A3C',
    controlItemBgActiveHover: '#1C3A3C',
  },
  components: {
    Table: {
      headerBg: '#0A1416',
      headerColor: '#BCCBCA',
      rowHoverBg: '#1D2D32',
      headerSplitColor: 'transparent',
      cellPaddingBlock: 11,
    },
    Button: { primaryShadow: 'none', fontWeight: 700 },
  },
};
