import { together } from "../support/together";

together("report", "docs", "fuzz");
