"""The headless front desk: provider and algorithms; parameters in, pipeline call, outputs out."""
