using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Mail.Reading;

namespace BackOfficeBot.Skills.Mail.Writing;

/// A mail in its form, as it is shown before it leaves, and once it has left.
internal static class MailWriteCards
{
    public const int LongestText = 8_000;
    private const int LongestShown = 6_000;

    public static AdaptiveCard Form(CardPlace place, Guid key, MailWriting writing, IReadOnlyList<MailTemplate> templates, FormErrors errors, string? notice = null, bool isAiOn = false)
    {
        var (t, ai, form) = (MailWriteTexts.In(place.Language), MailAiTexts.In(place.Language), writing.Form);
        return new Frame
        {
            Heading = writing.Kind switch { DraftKind.Reply => t.Reply, DraftKind.ReplyAll => t.ReplyAll, DraftKind.Forward => t.Forward, _ => t.NewHeading },
            State = writing.Ai is null ? null : (Tone.Open, ai.State),
            Notice = errors.Count > 0 ? t.Wrong : notice,
            Facts = [.. Origin(writing.Ai, place.Language)],
            Ask = writing.Ai is null ? t.FormAsk(writing.Box) : $"{ai.Ask} {t.FormAsk(writing.Box)}",
            Body =
            [
                .. errors.At(new InputText { Id = "to", Label = t.To, Placeholder = t.ToHint, Value = form.To, IsMultiline = form.To?.Length > 80 }),
                .. errors.At(new InputText { Id = "cc", Label = t.Cc, Value = form.Cc, IsMultiline = form.Cc?.Length > 80 }),
                .. errors.At(new InputText { Id = "subject", Label = t.Subject, Value = form.Subject, MaxLength = 255 }),
                .. errors.At(new InputChoiceSet { Id = "template", Label = t.Template, Placeholder = t.TemplateHint, Style = ChoiceStyle.Compact, Choices = [.. templates.Select(x => new Choice { Title = x.Name, Value = x.Id })] }),
                new ActionSet { Actions = [MailWriteVerbs.UseTemplate.Button(place.Seal, t.UseTemplate, new(key))] },
                .. errors.At(new InputText { Id = "text", Label = t.Text, Value = form.Text, IsMultiline = true, MaxLength = form.Text?.Length > LongestText ? null : LongestText }),
                .. writing.Links.Count == 0 ? [] : new CardElement[]
                {
                    new InputChoiceSet
                    {
                        Id = "links", Label = t.LinksLabel, Style = ChoiceStyle.Expanded, Wrap = true, IsMultiSelect = true, Value = form.Links ?? string.Join(',', writing.Links.Select((_, i) => i)),
                        Choices = [.. writing.Links.Select((l, i) => new Choice { Title = l.Words(place.Language), Value = $"{i}" })],
                    },
                },
            ],
            Actions =
            [
                MailWriteVerbs.Check.Button(place.Seal, t.Check, new(key), ActionStyle.Positive),
                .. isAiOn ? [MailWriteVerbs.DraftByAi.Button(place.Seal, ai.Draft, new(key))] : Array.Empty<CardAction>(),
                .. writing.Ai?.Typed is null ? [] : new CardAction[] { MailWriteVerbs.OwnText.Button(place.Seal, ai.OwnText, new(key)) },
                MailWriteVerbs.Drop.Button(place.Seal, t.Drop, new(key), associatedInputs: AssociatedInputs.None),
            ],
        }.Card();
    }

    /// All that leaves: who gets it, outside ones first and said in words, subject, text, attachments.
    public static AdaptiveCard Confirm(CardPlace place, Guid key, MailMessage draft, IReadOnlyCollection<string> domains, string? notice = null, MailWriting? writing = null, FormErrors? errors = null)
    {
        var (t, m) = (MailWriteTexts.In(place.Language), MailTexts.In(place.Language));
        List<MailAddress> all = [.. draft.To.Concat(draft.Cc).Concat(draft.Bcc).DistinctBy(a => a.Address.ToLowerInvariant())];
        var outside = all.Count(a => MailWords.IsOutside(a.Address, domains));
        var (text, ai, links) = (MailText.Of(draft.Body, draft.IsHtml), writing?.Ai, writing?.Links ?? []);
        string?[] notices = [string.IsNullOrEmpty(notice) ? null : notice, t.Goes(all.Count, outside), draft.Line.Subject.Length == 0 ? t.NoSubject : null, ai is null ? null : MailAiTexts.In(place.Language).BeforeSending];
        return new Frame
        {
            Heading = MailWords.Subject(draft.Line, m),
            State = (Tone.Open, t.NotSent),
            Notice = string.Join(' ', notices.OfType<string>()),
            Facts = [.. Facts(place, draft, domains, m), .. links.Count > 0 ? [(t.AsLink, $"{Words(links, place)} – {t.LinkFor(outside)}")] : Array.Empty<(string, string)>(), .. Origin(ai, place.Language)],
            Body =
            [
                .. MailCard.Paragraphs(text.New, LongestShown, m),
                .. text.Quoted is { } quoted ? [new ActionSet { Actions = [new ActionToggleVisibility { Title = m.ShowQuoted, TargetElements = [new() { ElementId = "quoted" }] }] },
                    new Container { Id = "quoted", IsVisible = false, Items = [.. MailCard.Paragraphs(quoted, 2_500, m)] }] : Array.Empty<CardElement>(),
                .. links.Count > 0 && outside > 0 ? (errors ?? []).At(new InputChoiceSet
                {
                    Id = "outside", Label = t.OutsideLabel, Style = ChoiceStyle.Expanded, Wrap = true, Choices = [new Choice { Title = t.OutsideYes, Value = MailSendForm.Yes }, new Choice { Title = t.OutsideNo, Value = MailSendForm.No }],
                }) : [],
                new TextBlock { Text = t.Ask, Weight = TextWeight.Bolder, Wrap = true, Separator = true, Spacing = Spacing.Medium },
            ],
            Actions =
            [
                MailWriteVerbs.Send.Button(place.Seal, t.Send, new(key), ActionStyle.Positive), MailWriteVerbs.Edit.Button(place.Seal, t.Edit, new(key)), MailWriteVerbs.Drop.Button(place.Seal, t.Drop, new(key)),
            ],
        }.Card();
    }

    public static AdaptiveCard Sent(CardPlace place, MailMessage mail, IReadOnlyCollection<string> domains, string? notice = null)
    {
        var (t, m) = (MailWriteTexts.In(place.Language), MailTexts.In(place.Language));
        return new Frame { Heading = MailWords.Subject(mail.Line, m), State = (Tone.Done, t.Sent), Notice = notice, Facts = [.. Facts(place, mail, domains, m)] }.Card();
    }

    private static string Words(IReadOnlyList<MailLink> links, CardPlace place) => string.Join(", ", links.Take(10).Select(l => l.Words(place.Language)));

    /// What the assistant's text comes from.
    private static IEnumerable<(string, string)> Origin(MailAiDraft? draft, string language)
    {
        if (draft is null)
            yield break;
        var t = MailAiTexts.In(language);
        yield return (t.Wish, PlainText.Quoted(Short(draft.Wish), language));
        if (draft.Sources.Count > 0)
            yield return (t.Sources, string.Join(" ", draft.Sources.Select(s => PlainText.Quoted(Short(s), language))));
        if (draft.Unsaid.Count > 0)
            yield return (t.Unsaid, string.Join(", ", draft.Unsaid.Take(12)));
    }

    private static string Short(string text) => PlainText.OneLine(text) is { Length: > 300 } line ? line[..300] + "…" : PlainText.OneLine(text);

    private static IEnumerable<(string, string)> Facts(CardPlace place, MailMessage mail, IReadOnlyCollection<string> domains, MailTexts m)
    {
        foreach (var (label, people) in new[] { (m.To, mail.To), (m.Cc, mail.Cc), (m.Bcc, mail.Bcc) })
            if (MailWords.Several(people, domains, m) is { } names)
                yield return (label, names);
        if (mail.Files.Count > 0)
            yield return (m.Files, string.Join(", ", mail.Files.Take(10).Select(f => $"{PlainText.OneLine(f.Name)} ({FileSize.Of(f.Size, place.Language)})")));
    }
}
