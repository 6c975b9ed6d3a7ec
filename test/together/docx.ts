import { together } from "../support/together";

together("docx");
