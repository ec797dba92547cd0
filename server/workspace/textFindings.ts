import type { AnnotatedArticle } from '../annotate/annotate';
import { findAll } from '../checks';
import type { Finding } from '../checks/check';
import { emptyProject } from './project';
import { projectFindings } from './projectFindings';

/** The findings in an article, without those that its own ignore comments silence. */
export function textFindings(annotated: AnnotatedArticle): readonly Finding[] {
  const { article, annotations } = annotated;
  return projectFindings(findAll(annotated), { text: article.text, annotations }, emptyProject);
}
