package dev.faultline.interviews;

/** The languages of a CV analysis. Source: the vendor's page on candidate analysis. */
public enum AnalysisLanguage {
    /** English. */
    EN,
    /** Lithuanian, translated by machine. */
    LT
}
