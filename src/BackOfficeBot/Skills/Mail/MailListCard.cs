using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Mail;

/// Mails in a list, a line each, which opens when pressed; and the form that looks for them.
internal static class MailListCard
{
    public const int Lines = 5;
    private const int LongestPreview = 110;

    /// <param name="hasMore">Whether others follow.</param>
    /// <param name="others">Shared mailboxes in which the reader works, too.</param>
    /// <param name="claims">Who has which, by the mails' ids, in a shared mailbox.</param>
    public static AdaptiveCard Of(CardPlace place, MailList list, IReadOnlyList<MailLine> mails, bool hasMore, string heading, string? notice = null, IReadOnlyList<SharedMailbox>? others = null, IReadOnlyDictionary<string, string>? claims = null)
    {
        var t = MailTexts.In(place.Language);
        List<CardAction> actions = [];
        if (hasMore)
            actions.Add(MailVerbs.List.Button(place.Seal, t.More, list with { Skip = list.Skip + Lines }));
        actions.Add(MailVerbs.AskSearch.Button(place.Seal, t.Search, list with { Skip = 0 }));
        actions.AddRange((others ?? []).Take(2).Select(box => MailVerbs.List.Button(place.Seal, Short(box.Name, 20), new(new()) { Box = box.Address })));
        if (list.Box is not null)
            actions.Add(MailVerbs.List.Button(place.Seal, t.Own, new(new())));
        return new Frame
        {
            Heading = heading,
            Notice = mails.Count == 0 ? list.Question.IsSearch || list.Question.Since is not null ? t.Nothing : t.NothingInInbox : notice,
            Body = [.. mails.Select((mail, i) => Line(place, list.Box, mail, list.Skip + i, t, claims?.GetValueOrDefault(mail.Id)))],
            Actions = actions,
        }.Card();
    }

    public static AdaptiveCard Search(CardPlace place, MailList list, MailSearchForm form, FormErrors errors)
    {
        var t = MailTexts.In(place.Language);
        return new Frame
        {
            Heading = t.SearchHeading,
            Notice = errors.TryGetValue("all", out var empty) ? $"⚠ {empty}" : null,
            Ask = t.SearchAsk,
            Body =
            [
                Text("from", t.From, form.From), Text("to", t.To, form.To), Text("subject", t.Subject, form.Subject), Text("text", t.Text, form.Text),
                new InputDate { Id = "since", Label = t.Since, Value = Day(form.Since) },
                .. errors.At(new InputDate { Id = "until", Label = t.Until, Value = Day(form.Until) }),
                new InputChoiceSet
                {
                    Id = "only", Label = t.Only, IsMultiSelect = true, Style = ChoiceStyle.Expanded, Value = form.Only,
                    Choices = [new() { Title = t.Unread, Value = "unread" }, new() { Title = Capital(t.WithFiles), Value = "files" }, new() { Title = Capital(t.Flagged), Value = "flagged" }],
                },
            ],
            Actions = [MailVerbs.Search.Button(place.Seal, t.Search, list, ActionStyle.Positive)],
        }.Card();
    }

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// No mail is of a day before the first or after the last, and at the ends of the calendar there is no midnight of every zone.
    public static DateOnly? Day(string? typed) => WallClock.Day(typed) is { } day ? day < First ? First : day > Last ? Last : day : null;

    private static readonly DateOnly First = new(1900, 1, 1), Last = new(2199, 12, 31);

    private static InputText Text(string id, string label, string? value) => new() { Id = id, Label = label, Value = value, MaxLength = 200 };

    public static Container Line(CardPlace place, string? box, MailLine mail, int index, MailTexts t, string? claim = null)
    {
        var who = MailWords.Name(mail.From, t);
        string?[] marks = [claim is null ? null : $"◷ {claim.TrimEnd('.')}", mail.IsRead ? null : $"● {t.Unread}", When.Ago(mail.At, place.Now, place.Zone, place.Language), mail.IsImportant ? $"! {t.Important}" : null, mail.IsFlagged ? $"⚑ {t.Flagged}" : null, mail.HasFiles ? $"📎 {t.WithFiles}" : null];
        var preview = PlainText.OneLine(mail.Preview);
        return new()
        {
            Separator = true,
            Spacing = Spacing.Medium,
            SelectAction = MailVerbs.Open.Button(place.Seal, t.Open, new(mail.Id) { Box = box }) with { Tooltip = $"{t.Open} {index + 1}" },
            Items =
            [
                new TextBlock { Text = Markdown.Escape($"{index + 1}. {Short(who, 60)}: {Short(MailWords.Subject(mail, t), 120)}"), Weight = mail.IsRead ? null : TextWeight.Bolder, Wrap = true },
                new TextBlock { Text = string.Join(" · ", marks.OfType<string>().Select(Markdown.Escape)), IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None },
                .. preview.Length == 0 ? [] : new CardElement[] { new TextBlock { Text = Markdown.Escape(Short(preview, LongestPreview)), IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None } },
            ],
        };
    }

    private static string Short(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)].TrimEnd() + "…";
}
