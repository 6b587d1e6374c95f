import type { AnswerKind, ReportKind } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Id, Integer, LongText, Ref, Text } from '../../kernel/index.js';

/** One matter at one place, from the first report to the answer. */
@Entity('place_case')
export class PlaceCaseRecord {
  @Id() id: string;
  @Ref() placeId: string;
  @Text(10) kind: ReportKind;
  /** Code of what is broken. */
  @Text(40, { nullable: true }) facility: string | null;
  /** Place and matter while nobody has answered, null afterwards; unique: whoever says the same joins the same case. */
  @Text(90, { nullable: true, unique: true }) openKey: string | null;
  @Integer() since: number;
  @Integer() dueAt: number;
  /** 0 before the first report is counted. */
  @Integer() lastSaidAt: number;
  /** Different people. */
  @Integer() people: number;
  /** When the second of two within the window spoke. */
  @Integer({ nullable: true }) disputedAt: number | null;
  @Text(20, { nullable: true }) answer: AnswerKind | null;
  @Text(10, { nullable: true }) answerUntil: string | null;
  @LongText({ nullable: true }) answerWords: string | null;
  @Ref({ nullable: true }) answeredBy: string | null;
  @Integer({ nullable: true }) answeredAt: number | null;
}

/** What one person said in a case; unique by case and person, which is what makes two reports independent. */
@Entity('place_report')
export class PlaceReportRecord {
  @Id() id: string;
  @Ref() caseId: string;
  @Ref() personId: string;
  @LongText() words: string;
  @Ref({ nullable: true }) photoId: string | null;
  @Integer() at: number;
}

export function openKeyOf(placeId: string, kind: ReportKind, facility: string | null): string {
  return `${placeId}/${kind}/${facility ?? ''}`;
}
