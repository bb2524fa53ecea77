import type { ThemeConfig } from 'antd'

const chinese = '"Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","PingFang SC",sans-serif'

/** Quiet and office-like: one blue for actions, red for alarms only, green for "verified" only. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1a56a8',
    colorPrimaryBg: '#e8f0fb',
    colorPrimaryBgHover: '#d9e7f8',
    controlItemBgActive: '#e8f0fb',
    controlItemBgActiveHover: '#d9e7f8',
    colorInfo: '#1a56a8',
    colorLink: '#1a56a8',
    colorError: '#b3261e',
    colorWarning: '#8a5a00',
    colorSuccess: '#1f6f3d',
    // What is derived from such dark seeds is a dirty grey: the light grounds are named.
    colorInfoBg: '#e8f0fb',
    colorInfoBorder: '#b3cbe9',
    colorErrorBg: '#fdeeec',
    colorErrorBgHover: '#fadfdc',
    colorErrorBorder: '#e9b7b2',
    colorWarningBg: '#fdf6e6',
    colorWarningBgHover: '#faecc9',
    colorWarningBorder: '#e2c98c',
    colorSuccessBg: '#eaf6ee',
    colorSuccessBgHover: '#d6ecdd',
    colorSuccessBorder: '#a8d0b7',
    colorText: '#1f2329',
    colorTextSecondary: '#545b66',
    colorTextTertiary: '#6b7280',
    colorTextPlaceholder: '#767c85',
    colorBgLayout: '#f4f5f7',
    colorBorder: '#c4c9d1',
    colorBorderSecondary: '#e3e6ea',
    fontFamily: chinese,
    fontSize: 14,
    borderRadius: 4,
    controlHeight: 32,
    // Whoever asked the system for less motion gets dialogs and lists at once.
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
    wireframe: false,
  },
  components: {
    Table: {
      cellPaddingBlockSM: 5,
      cellPaddingInlineSM: 10,
      headerBg: '#eef1f5',
      rowHoverBg: '#f2f6fc',
      rowSelectedBg: '#e8f0fb',
      rowSelectedHoverBg: '#d9e7f8',
      headerSplitColor: 'transparent',
    },
    Tabs: { horizontalMargin: '0 0 12px 0' },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    Button: { primaryShadow: 'none', defaultShadow: 'none' },
  },
}
