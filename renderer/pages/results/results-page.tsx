import { Page } from '#renderer/components/page.tsx'

export function ResultsPage() {
  return (
    <Page title="结果">
      <section className="card prose">
        <p>检查结果的录入、处理和公示将在后续版本提供。</p>
        <p>
          在此之前，请用「<a href="#/documents">文书</a>
          」中的联合检查记录表（一企一表）在现场填写、签字，原件按户归档；公示仍通过本省双随机监管平台办理。
        </p>
      </section>
    </Page>
  )
}
