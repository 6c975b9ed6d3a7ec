/** Whether Office shows itself dark; undefined where it does not say. */
export function officeIsDark(): boolean | undefined {
  return isDark(Office.context.officeTheme);
}

const isDark = (theme: Office.OfficeTheme | undefined): boolean | undefined => theme?.isDarkTheme;
