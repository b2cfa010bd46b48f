using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Skills.Mail.Shared;

namespace BackOfficeBot.Skills.Mail;

/// From a sentence or the form to a list of mails.
internal sealed class MailFinder(IMessages messages, MailDoor door, MailReader reader, MailClaims claims, Sentences sentences, PersonZone zones, TimeProvider time) : IMailPart
{
    public IEnumerable<Route> Routes =>
    [
        Route.Command("read_mail", BySentenceAsync),
        Route.Command("search_mail", BySentenceAsync),
        MailVerbs.List.Handle((turn, list, _, ct) => ListAsync(turn, list, ct)),
        MailVerbs.AskSearch.Handle(async (turn, list, _, ct) => Form(turn, list, Typed(list.Question, await zones.OfAsync(turn, ct)), [])),
        MailVerbs.Search.Handle(SearchAsync),
    ];

    public async ValueTask<Reply> BySentenceAsync(Turn turn, CancellationToken ct)
    {
        var understood = turn.Argument as Understanding ?? new();
        var zone = await zones.OfAsync(turn, ct);
        var question = QuestionOf(turn, understood, zone);
        // "apri la seconda mail" of a list that was shown, "apri la mail", "leggila"
        if (MailPointing.Nth(turn.Text, understood) is { } nth && (await door.ShownAsync(turn, ct))?.Nth(nth) is { } mail)
            return await reader.OpenAsync(turn, mail, ct);
        var isEmpty = question == new MailQuestion();
        if (isEmpty && understood.Intent == "search_mail")
            return Form(turn, new(question), new(), []);
        // "leggi l'ultima mail di Rossi" is one.
        return MailPointing.IsOne(turn.Text) ? await door.WithAsync(turn, null, async box => (await messages.FindAsync(turn.Caller(), box, question, 0, 1, ct)).Lines is [var only]
            ? await reader.OpenAsync(turn, new(only.Id), ct) : Reply.Card(MailListCard.Of(CardPlace.Of(turn, time), new(question), [], false, MailTexts.In(turn.Language).Found), MailTexts.In(turn.Language).Found))
            : await ListAsync(turn, new(question), ct);
    }

    public MailQuestion QuestionOf(Turn turn, Understanding understood, TimeZoneInfo zone)
    {
        var text = turn.Text;
        return MailSentence.Read(text, understood, text.Length == 0 ? [] : sentences.Understand(turn, text, Direction.Past).Whens, zone);
    }

    public ValueTask<Reply> ListAsync(Turn turn, MailList list, CancellationToken ct) => door.WithAsync(turn, list.Box, async box =>
    {
        var t = MailTexts.In(turn.Language);
        var page = await messages.FindAsync(turn.Caller(), box, list.Question, list.Skip, MailListCard.Lines + 1, ct);
        var found = page.Lines;
        var shown = found.Take(MailListCard.Lines).ToList();
        var before = list.Skip == 0 ? [] : (await door.ShownAsync(turn, ct)) is { IsOpen: false } last && last.Box == list.Box && last.Ids.Count == list.Skip ? last.Ids : Enumerable.Repeat("", list.Skip);
        await door.RememberAsync(turn, new([.. before, .. shown.Select(m => m.Id)]) { Box = list.Box, List = list }, ct);
        var heading = list.Question.IsSearch ? t.Found : t.Inbox;
        if (list.Box is { } address && door.Shared(turn, address) is { } shared)
            heading = $"{shared.Name}: {heading}";
        var (place, taken) = (CardPlace.Of(turn, time), new Dictionary<string, string>());
        if (list.Box is { } of)
            foreach (var mail in shown)
                if (await claims.OfAsync(turn.Organisation, of, mail, ct) is { } claim)
                    taken[mail.Id] = claim.Words(place, turn.PersonId());
        return Reply.Card(MailListCard.Of(place, list, shown, found.Count > shown.Count, heading, page.IsCut && found.Count <= shown.Count ? t.Narrow : null, list is { Box: null, Question.IsSearch: false } ? door.SharedOf(turn) : null, taken), heading);
    });

    private async ValueTask<Reply> SearchAsync(Turn turn, MailList list, MailSearchForm form, CancellationToken ct)
    {
        var (t, zone, errors) = (MailTexts.In(turn.Language), await zones.OfAsync(turn, ct), new FormErrors());
        var (since, until) = (MailListCard.Day(form.Since), MailListCard.Day(form.Until));
        if (until < since)
            errors["until"] = t.PeriodWrong;
        var only = (form.Only ?? "").Split(',');
        var question = new MailQuestion
        {
            From = Said(form.From), To = Said(form.To), Subject = Said(form.Subject), Text = Said(form.Text),
            Since = since is { } first ? WallClock.At(first, TimeOnly.MinValue, zone) : null,
            Until = until is { } last ? WallClock.At(last.AddDays(1), TimeOnly.MinValue, zone) : null,
            Unread = only.Contains("unread"), WithFiles = only.Contains("files"), Flagged = only.Contains("flagged"),
        };
        if (question == new MailQuestion())
            errors["all"] = t.SearchEmpty;
        return errors.Count > 0 ? Form(turn, list, form, errors) : await ListAsync(turn, list with { Question = question, Skip = 0 }, ct);
    }

    private Reply Form(Turn turn, MailList list, MailSearchForm form, FormErrors errors) =>
        turn.Conversation.IsPersonal ? Reply.Card(MailListCard.Search(CardPlace.Of(turn, time), list, form, errors), MailTexts.In(turn.Language).SearchHeading) : Reply.Message(MailTexts.In(turn.Language).OnlyPersonal);

    private static MailSearchForm Typed(MailQuestion question, TimeZoneInfo zone) => new()
    {
        From = question.From, To = question.To, Subject = question.Subject, Text = question.Text,
        Since = question.Since is { } since ? WallClock.Day(since, zone).Iso() : null,
        Until = question.Until is { } until ? (WallClock.Day(until.AddSeconds(-1), zone)).Iso() : null,
        Only = string.Join(',', new[] { question.Unread ? "unread" : null, question.WithFiles ? "files" : null, question.Flagged ? "flagged" : null }.OfType<string>()) is { Length: > 0 } only ? only : null,
    };

    private static string? Said(string? typed) => PlainText.OneLine(typed) is { Length: > 0 } said ? said : null;
}
