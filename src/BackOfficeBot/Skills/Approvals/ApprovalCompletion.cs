using BackOfficeBot.Assistant;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Approvals;

/// "Completa con l'AI" on the form of a request: what it is about and when, from the sentence's own words. Who decides is never proposed, what was typed stays, and nothing is asked for.
internal sealed class ApprovalCompletion(ApprovalDrafts drafts, ApprovalForms forms, ApprovalPreview preview, WishReader wishes, Sentences sentences, TimeProvider time) : IApprovalPart
{
    public IEnumerable<Route> Routes => [ApprovalVerbs.Complete.Handle(CompleteAsync)];

    private ValueTask<Reply> CompleteAsync(Turn turn, FormState state, Channel.CardActions.NoForm form, CancellationToken ct) => drafts.WithAsync(turn, state, async (draft, template) =>
    {
        draft = await preview.TypedAsync(turn, template, draft, ct);
        var typed = new Dictionary<string, string>(draft.Typed);
        var (isFilled, notice) = await wishes.CompleteAsync(turn, draft.Said, wish =>
        {
            List<string> filled = [];
            var texts = template.Fields.Where(f => f.Type == Templates.FieldType.Text && ApprovalFormCard.MayFill(f, draft)).OrderByDescending(f => f.Required).ToList();
            if (texts is [var text, ..] && wish.Title is { } title)
            {
                typed[ApprovalDraft.Field(text)] = title.Length <= text.Longest ? title : title[..text.Longest];
                filled.Add(text.Name(turn.Language));
            }
            if (wish.When is { } words)
            {
                var said = ApprovalWish.Fill(template, words, sentences.Understand(turn, words), WallClock.Day(time.GetUtcNow(), WallClock.Zone(turn.TimeZone)));
                foreach (var day in template.Fields.Where(f => f.Type is Templates.FieldType.Date or Templates.FieldType.Range && ApprovalFormCard.MayFill(f, draft)))
                    foreach (var input in new[] { ApprovalDraft.Field(day), ApprovalDraft.Last(day) })
                        if (said.TryGetValue(input, out var value) && typed.TryAdd(input, value) && input == ApprovalDraft.Field(day))
                            filled.Add(day.Name(turn.Language));
            }
            return Task.FromResult<IReadOnlyList<string>>(filled);
        }, ct);
        return await forms.FormAsync(turn, template, draft with { Typed = typed, Said = isFilled ? null : draft.Said, Notice = notice }, [], ct);
    }, ct);
}
