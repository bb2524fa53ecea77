import { Page } from '#renderer/components/page.tsx'

export function ReportPage() {
  return (
    <Page title="报表">
      <section className="card prose">
        <p>月报表、统计表和档案目录将在后续版本提供。</p>
        <p>
          在此之前，请按上级下发的表样手工填报；抽取户数、人数可从「<a href="#/draw">抽取</a>
          」中各次抽取的结果里查得。
        </p>
      </section>
    </Page>
  )
}
