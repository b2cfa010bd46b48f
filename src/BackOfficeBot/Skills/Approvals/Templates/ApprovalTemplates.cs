using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Approvals.Templates;

/// What can be asked for, as shipped and as configured.
internal sealed class ApprovalTemplates(IOptions<ApprovalsOptions> options, Departments departments)
{
    public IReadOnlyList<TemplateOptions> All { get; } = Stand(options.Value);

    public TemplateOptions? Of(string? id) => All.FirstOrDefault(t => t.Id == id);

    public bool MayAsk(TemplateOptions template, string personId) =>
        template.MayAsk.Count == 0 || template.MayAsk.Exists(who => who == personId || departments.Called(who)?.MemberIds.Contains(personId) == true);

    public IReadOnlyList<TemplateOptions> For(string personId) => [.. All.Where(t => MayAsk(t, personId))];

    /// Which of some a sentence speaks of; null where no word says it. The more of its words stand there, and the longer, the likelier.
    public static TemplateOptions? Meant(string text, IEnumerable<TemplateOptions> among)
    {
        var said = " " + string.Join(' ', RecordWords.Of(text));
        return among.Select(t => (Template: t, Weight: t.Words.Where(w => said.Contains(" " + string.Join(' ', RecordWords.Of(w)), StringComparison.Ordinal)).Sum(w => w.Length)))
            .Where(t => t.Weight > 0).OrderByDescending(t => t.Weight).Select(t => t.Template).FirstOrDefault();
    }

    public static IReadOnlyList<TemplateOptions> Stand(ApprovalsOptions options) =>
        [.. options.Templates, .. ShippedTemplates.All().Where(s => !options.Hidden.Contains(s.Id) && !options.Templates.Exists(t => t.Id == s.Id))];
}
