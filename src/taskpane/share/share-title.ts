import { phrase } from "../../words/phrase";

export const SHARE_TITLE = phrase("A copy to share");
