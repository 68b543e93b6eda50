// Indonesian: why a draft comes from the templates and not from the language model.
import type { model as en } from '../en/model.ts';

export const model: typeof en = {
  reasons: {
    facts_missing: 'Faktanya belum lengkap, jadi bagian yang kosong ditampilkan tanpa bertanya ke model.',
    not_installed: 'Paket untuk model bahasa belum terpasang.',
    timeout: 'Model terlalu lama menjawab.',
    failed: 'Model tidak bisa dihubungi atau gagal.',
    no_answer: 'Bentuk jawaban model tidak bisa dipakai.',
    unknown_fact: 'Model mengutip fakta yang tidak tercatat.',
    not_on_record: 'Jawaban model menyebut sesuatu yang tidak tercatat.',
    markup: 'Jawaban model berisi tautan, penanda format, atau karakter tersembunyi.',
    too_long: 'Jawaban model terlalu panjang.',
    register: 'Jawaban model memakai sapaan yang salah.',
    tone: 'Jawaban model tidak lolos pemeriksaan nada dan data pribadi.',
    score: 'Skor jawaban model di bawah 60.',
  },
};
