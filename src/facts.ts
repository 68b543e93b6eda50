// Everything that can happen in the house, in the past tense: one union, written on the timeline in order.

/** A person, as the workspace names them (opaque outside `slack/`), or a part of the house: `system`, `timer`, `source:web`. */
export type Actor = string;

interface Base {
  /** The crisis it happened in; a fact without one is kept, but on no timeline. */
  crisis?: number;
  by: Actor;
}

export type Fact = Base &
  (
    | {
        fact: 'crisis_declared';
        title: string;
        level: string;
        drill: boolean;
        /** What led to it, such as `alert:7`. */
        led?: string;
      }
    | { fact: 'crisis_resolved'; why: string }
    | { fact: 'crisis_reopened'; why: string }
    | { fact: 'crisis_frozen'; why: string }
    | { fact: 'crisis_unfrozen'; why: string }
    | { fact: 'job_settled'; job: string; how: 'retry' | 'resolve' | 'drop'; why: string }
    | { fact: 'alarms_merged'; count: number }
    | { fact: 'message_gone'; ref: string }
    | { fact: 'update_posted'; text: string }
    | { fact: 'role_assigned'; role: string; person: string }
    | { fact: 'facts_recorded'; parts: string[] }
    | { fact: 'step_done'; number: number; text: string }
    | { fact: 'people_missing'; people: string[] }
    | { fact: 'level_changed'; from: string; to: string; why: string }
    | {
        fact: 'complaint_received';
        complaint: number;
        source: string;
        shownAs: 'card' | 'digest';
        severity: string;
      }
    | { fact: 'complaint_revised'; complaint: number; revision: number; severity: string }
    | { fact: 'complaint_attached'; complaint: number; severity: string }
    | { fact: 'complaint_removed'; complaint: number }
    | { fact: 'complaint_redacted'; complaint: number; count: number; author: boolean; why: string }
    | { fact: 'source_failed'; source: string; code: string }
    | { fact: 'source_recovered'; source: string }
    | {
        fact: 'service_told';
        source: string;
        what: string;
        /** The service's id of it. */
        subject: string;
        state: string;
        /** The complaint it belongs to, where one is known. */
        complaint?: number;
      }
    | { fact: 'complaint_opened'; complaint: number }
    | { fact: 'complaint_warned'; complaint: number; point: string; target: string }
    | { fact: 'complaint_breached'; complaint: number; target: string }
    | { fact: 'complaint_escalated'; complaint: number; to: string }
    | { fact: 'commented_again'; complaint: number; comment: number }
    | { fact: 'clock_changed'; complaint: number; act: string; reason: string; until?: string }
    | { fact: 'complaint_answered'; complaint: number; proof: string | null }
    | { fact: 'complaint_closed'; complaint: number; why: string }
    | {
        fact: 'complaint_labelled';
        complaint: number;
        /** What it was before; empty when it had no label. */
        from: { kind: string; severity: string; cause: string } | null;
        to: { kind: string; severity: string; cause: string };
        language: string;
      }
    | { fact: 'complaints_merged'; group: number; complaints: number[] }
    | { fact: 'complaint_split'; group: number; complaint: number }
    | { fact: 'lead_called'; complaints: number[] }
    | { fact: 'complaints_digested'; digest: number; count: number }
    | { fact: 'alert_raised'; alert: number; kind: string; count: number; expected: number }
    | { fact: 'alert_declared'; alert: number; count: number; expected: number }
    | { fact: 'alert_over'; alert: number }
    | { fact: 'watch_muted'; hours: number }
    | { fact: 'burst_started' }
    | { fact: 'burst_ended' }
    | { fact: 'draft_suggested'; draft: number; complaint: number }
    | { fact: 'draft_edited'; draft: number; version: number }
    | { fact: 'draft_approved'; draft: number; version: number; approver: string; of: number; have: number }
    | { fact: 'draft_signed_off'; draft: number; version: number; blocks: string[] }
    | { fact: 'approval_revoked'; draft: number; version: number; approver: string }
    | { fact: 'draft_released'; draft: number; version: number; release: number; why?: string }
    | { fact: 'draft_stopped'; draft: number; version: number; why?: string }
    | {
        fact: 'reply_sent';
        draft: number;
        version: number;
        complaint: number;
        proof: string | null;
        why?: string;
      }
    | {
        fact: 'follow_up_sent';
        draft: number;
        version: number;
        complaint: number;
        proof: string | null;
        why?: string;
      }
    | { fact: 'news_prepared'; count: number }
    | { fact: 'promise_made'; promise: number; text: string; owner: string; due: string }
    | { fact: 'promise_changed'; promise: number; owner: string; due: string }
    | { fact: 'promise_kept'; promise: number }
    | { fact: 'promise_missed'; promise: number }
    | { fact: 'reply_held'; draft: number; version: number; code: string }
    | { fact: 'standup_posted'; day: string }
  );

export type FactName = Fact['fact'];
