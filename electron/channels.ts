/** The only names that cross between a page and the main process. */
export const channels = {
  call: 'workbench:call',
  cancel: 'workbench:cancel',
  progress: 'workbench:progress',
  openDocument: 'workbench:open-document',
  showDocument: 'workbench:show-document',
  saveDocument: 'workbench:save-document',
  printWindow: 'workbench:print-window',
} as const
