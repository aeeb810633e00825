import { Component, type ReactNode } from 'react';
import { Notice } from './Notice';
import { t } from './t';

/** One page may fail alone: what is around it goes on, and the person is told. */
export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Notice kind="bad">{t('options_page_failed')}</Notice> : this.props.children;
  }
}
