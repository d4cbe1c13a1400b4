package dev.faultline.interviews;

/**
 * The languages of a CV analysis. Source: <a href="https://docs.celper.ai/endpoints/candidate-analysis">candidate
 * analysis</a>.
 */
public enum AnalysisLanguage {
    /** English. */
    EN,
    /** Lithuanian, translated by machine. */
    LT
}
