import { together } from "../support/together";

together("docs", "forms", "fuzz", "overview", "report", "report-docx", "words");
