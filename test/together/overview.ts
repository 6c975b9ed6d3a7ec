import { together } from "../support/together";

together("overview", "report-docx");
