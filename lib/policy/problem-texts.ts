/** What may be said of a policy that is refused, as keys of texts in lib/texts. */
import { type Sentence, sentence } from './facts/sentence';

/** The texts of problems: those of the schema, of patterns, of a text that is no JSON, of signed policies. */
export const PROBLEM_TEXTS = [
  ...['policy_problem_at', 'policy_problem_other', 'policy_problem_unknown_key'],
  ...[
    'policy_problem_repeated_key',
    'policy_problem_missing',
    'policy_problem_kind',
    'policy_problem_choice',
    'policy_problem_choice_near',
  ],
  ...['policy_problem_an_object', 'policy_problem_a_list', 'policy_problem_a_text'],
  ...['policy_problem_a_number', 'policy_problem_a_whole_number', 'policy_problem_of_type'],
  ...['policy_problem_a_boolean', 'policy_problem_no_builtin', 'policy_problem_no_builtin_near'],
  ...['policy_problem_no_text', 'policy_problem_is_deployed', 'policy_bundle_missing'],
  ...['policy_problem_a_thing', 'policy_problem_the_number', 'policy_problem_not_finite'],
  ...['policy_problem_empty', 'policy_problem_text_least', 'policy_problem_text_most'],
  ...['policy_problem_list_least', 'policy_problem_list_most'],
  ...['policy_problem_least', 'policy_problem_most', 'policy_problem_too_deep', 'policy_problem_unreadable'],
  ...['policy_problem_id', 'policy_problem_entity', 'policy_problem_domain', 'policy_problem_address'],
  ...['policy_problem_day', 'policy_problem_language', 'policy_problem_ending', 'policy_problem_time'],
  ...['policy_problem_zone', 'policy_problem_site', 'policy_problem_reader'],
  ...['policy_problem_council_detail', 'policy_problem_council_days'],
  ...['policy_problem_no_reader', 'policy_problem_same_reader', 'policy_problem_words'],
  ...['policy_problem_hash', 'policy_problem_hash_gone', 'policy_problem_hash_changed'],
  ...['policy_problem_hash_added'],
  ...['policy_problem_data_base64', 'policy_problem_data_size', 'policy_problem_data_total'],
  ...['policy_problem_data_hash', 'policy_problem_data_foreign', 'policy_problem_data_twice'],
  ...['policy_problem_data_damaged', 'policy_problem_data_newer', 'policy_problem_data_unreadable'],
  ...['policy_problem_conditions', 'policy_problem_depth', 'policy_problem_window'],
  ...['policy_problem_twice_rule', 'policy_problem_twice_exception', 'policy_problem_twice_term'],
  ...['policy_problem_twice_pattern', 'policy_problem_twice_group'],
  ...['policy_problem_no_rule', 'policy_problem_no_term', 'policy_problem_no_pattern'],
  ...['policy_problem_no_group', 'policy_problem_pattern_repeats', 'policy_problem_pattern_syntax'],
  ...['policy_problem_pattern_size', 'policy_problem_pattern_everywhere', 'policy_problem_patterns_size'],
  ...['policy_problem_hex', 'policy_problem_moment', 'policy_problem_organization'],
  ...['policy_problem_previous', 'policy_problem_extension'],
  ...['policy_problem_is_bundle', 'policy_problem_not_json', 'policy_json_symbol', 'policy_json_number'],
  ...['policy_json_key', 'policy_json_value', 'policy_json_colon', 'policy_json_comma'],
  ...['policy_json_brace', 'policy_json_bracket', 'policy_json_more', 'policy_json_comment'],
  ...['policy_json_quote', 'policy_json_number_end', 'policy_json_unicode', 'policy_json_escape'],
  ...['policy_json_control', 'policy_bundle_not_text', 'policy_bundle_too_long', 'policy_bundle_not_json'],
  ...['policy_bundle_none', 'policy_bundle_beside', 'policy_bundle_no_key', 'policy_bundle_unknown_key'],
  ...['policy_bundle_revoked_key', 'policy_bundle_signature', 'policy_bundle_payload'],
  ...['policy_bundle_other_key', 'policy_bundle_organization', 'policy_bundle_not_yet'],
  ...['policy_bundle_expired', 'policy_bundle_rollback', 'policy_bundle_fork', 'policy_bundle_chain'],
  ...['policy_bundle_extension', 'policy_bundle_tests', 'policy_test_verdict', 'policy_test_rules'],
] as const;
export type ProblemText = (typeof PROBLEM_TEXTS)[number];

/** What is wrong, as data. */
export const tell = (text: ProblemText, ...fill: readonly Sentence[]): Sentence => sentence(text, ...fill);

/** The same for zod: an issue carries it to ./problems.ts. */
export const telling = (text: ProblemText, ...fill: readonly Sentence[]) => ({
  params: { said: tell(text, ...fill) },
});
