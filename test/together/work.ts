import { together } from "../support/together";

together("audit", "guidance", "keep", "moderation", "programme", "store", "taskpane", "word", "workbench");
