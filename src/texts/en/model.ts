// English: why a draft comes from the templates and not from the language model.
export const model = {
  /** Why the model's draft was not used. */
  reasons: {
    facts_missing: 'Facts are missing, so the gaps are shown instead of asking the model.',
    not_installed: 'The packages of the language model are not installed.',
    timeout: 'The model took too long.',
    failed: 'The model could not be reached or failed.',
    no_answer: 'The model’s answer had no usable form.',
    unknown_fact: 'The model cited a fact that is not on record.',
    not_on_record: 'The model’s answer said something that is not on record.',
    markup: 'The model’s answer held links, markup or hidden characters.',
    too_long: 'The model’s answer was too long.',
    register: 'The model’s answer addressed the reader in the wrong way.',
    tone: 'The model’s answer did not pass the checks of tone and personal data.',
    score: 'The model’s answer scored below 60.',
  },
};
