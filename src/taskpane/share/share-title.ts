export const SHARE_TITLE = "A copy to share";
