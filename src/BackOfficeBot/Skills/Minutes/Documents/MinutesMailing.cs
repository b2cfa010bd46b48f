using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Minutes.Documents;

/// <param name="From">The address of who sends.</param>
/// <param name="Readers">Who stands on the card; those that are ticked get it.</param>
internal sealed record MailDraft(string From, string Sender, IReadOnlyList<MailReader> Readers)
{
    /// The firm's own.
    public IReadOnlyList<string> Domains { get; init; } = [];

    public bool IsOutside(MailReader reader) => !MailDomain.IsSame(reader.Address, From) && !Domains.Contains(MailDomain.Of(reader.Address), StringComparer.OrdinalIgnoreCase);
}

/// <param name="Key">Of the draft, and of the mail: it is sent once.</param>
internal sealed record MailState(Guid Id, Guid Key);

internal sealed record MailForm
{
    /// Places in the list, with commas.
    public string? To { get; init; }
}

/// Minutes by mail to those who were there, from the mailbox of who sends them: after a look at who gets them, each mail once.
internal sealed class MinutesMailing(MinutesKeeper keeper, RecordDesk desk, IPeople people, OwnDomains domains, Drafts drafts, TimeProvider time) : IMinutesPart
{
    public IEnumerable<Route> Routes =>
    [
        MinutesVerbs.AskMail.Handle((turn, seen, _, ct) => AskAsync(turn, seen.Id, ct)),
        Route.Command("min.email", (turn, ct) => AskAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
        MinutesVerbs.Mail.Handle(SendAsync),
    ];

    public static bool MayMail(Record record) => record.State is MinutesStates.Proposed || MinutesStates.IsApproved(record.State);

    private async ValueTask<Reply> AskAsync(Turn turn, Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        if (!MayMail(record) || !keeper.IsWriter(turn, record))
            return await desk.ShowAsync(turn, record, ct, MayMail(record) ? null : MinutesMailTexts.In(turn.Language).NotYet);
        var minutes = MinutesMailText.Of(record);
        var ids = minutes.Here.Where(p => !p.IsGuest).Select(p => p.Id).Append(turn.PersonId()).Distinct().ToList();
        var known = await people.FindAllAsync(turn.Caller(), ids, ct);
        var own = known.FirstOrDefault(p => p.Id == turn.PersonId())?.Address ?? "";
        List<MailReader> readers = [.. minutes.Here.Where(p => p.Id != turn.PersonId()).Select(p => new MailReader(p.Name, (p.IsGuest ? p.Address : known.FirstOrDefault(k => k.Id == p.Id)?.Address) ?? "")).Where(r => r.Address.Length > 0).DistinctBy(r => r.Address.ToUpperInvariant())];
        var without = minutes.Here.Where(p => p.Id != turn.PersonId() && readers.TrueForAll(r => r.Name != p.Name)).Select(p => p.Name).ToList();
        if (readers.Count == 0)
            return await desk.ShowAsync(turn, record, ct, MinutesMailTexts.In(turn.Language).Nobody);
        var draft = new MailDraft(own, turn.PersonName(), readers) { Domains = domains.With(own) };
        var key = await drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, "minutes.mail", draft, MinutesJson.Default.MailDraft, ct);
        return Reply.Card(MinutesMailCard.Ask(CardPlace.Of(turn, time), record, new(id, key), draft, without, null), record.Title);
    }

    private async ValueTask<Reply> SendAsync(Turn turn, MailState state, MailForm form, CancellationToken ct)
    {
        var t = MinutesMailTexts.In(turn.Language);
        if (await desk.FindAsync(turn, state.Id, ct) is not { } found)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        if (MinutesData.Of(found).Mails.Any(m => m.Key == state.Key))
            return await desk.ShowAsync(turn, found, ct);
        if (await drafts.FindAsync(turn.Organisation, state.Key, MinutesJson.Default.MailDraft, ct) is not { } draft)
            return Reply.Error(CommonTexts.In(turn.Language).CardGone);
        List<MailReader> to = [.. MinutesForm.Split(form.To).Select(k => int.TryParse(k, out var at) && at >= 0 && at < draft.Readers.Count ? draft.Readers[at] : null).OfType<MailReader>()];
        if (to.Count == 0)
            return Reply.Card(MinutesMailCard.Ask(CardPlace.Of(turn, time), found, state, draft, [], t.NobodyTicked), found.Title);
        return await desk.ChangeAsync(turn, state.Id, r => MayMail(r) && keeper.IsWriter(turn, r) && MinutesData.Of(r).Mails.All(m => m.Key != state.Key), (work, r) =>
        {
            MinutesReview.Put(work, r, "mailed", null, d => d with { Mails = [.. d.Mails, new(state.Key, turn.PersonId(), turn.PersonName(), draft.From, to, MailStep.ToSend, work.Now)] });
            return Task.CompletedTask;
        }, ct);
    }
}

/// Sends what is to be sent: the record says so first, and of what nobody saw the end the sent mails tell.
internal sealed class MinutesMailDue(Office office, CardCopies copies, IMail mail, TimeProvider time) : IDueHandler
{
    /// Longer than any attempt: then a mail stands among the sent ones or did not leave.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(2);
    private const int Most = 5;

    public string Task => MinutesKind.MailTask;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { } record)
            return;
        foreach (var one in MinutesData.Of(record).Mails.Where(m => m.Step is MailStep.ToSend or MailStep.Sending))
            await SendAsync(due, record, one, ct);
    }

    private async Task SendAsync(DueRow due, Record record, MinutesMail one, CancellationToken ct)
    {
        var caller = GraphCaller.User(record.Organisation, one.ById);
        var step = one.Step;
        if (step == MailStep.Sending)
        {
            if (one.TriedAt + Settled > time.GetUtcNow())
                throw new GraphException(GraphFailure.Uncertain);
            step = await FoundAsync(caller, record, one, ct);
            await PutAsync(record, one, MailStep.Sending, step, ct);
        }
        if (step != MailStep.ToSend || !await PutAsync(record, one, MailStep.ToSend, MailStep.Sending, ct))
            return;
        try
        {
            await mail.SendAsync(caller, one.ById, MinutesMailText.Mail(record, one), ct);
        }
        catch (GraphException e) when (e.Failure is not GraphFailure.Uncertain)
        {
            var isOver = due.Attempts >= Most || e.Failure is not (GraphFailure.Busy or GraphFailure.Unavailable);
            await PutAsync(record, one, MailStep.Sending, isOver ? MailStep.Failed : MailStep.ToSend, CancellationToken.None);
            if (isOver)
                return;
            throw;
        }
        await PutAsync(record, one, MailStep.Sending, MailStep.Sent, CancellationToken.None);
    }

    private async Task<MailStep> FoundAsync(GraphCaller caller, Record record, MinutesMail one, CancellationToken ct)
    {
        try
        {
            var sent = await mail.FromAsync(caller, one.ById, one.From, one.TriedAt!.Value - Settled, ct);
            return sent.Any(m => m.Subject.Contains(record.Reference, StringComparison.OrdinalIgnoreCase) && one.To.All(r => m.To.Contains(r.Address, StringComparer.OrdinalIgnoreCase))) ? MailStep.Sent : MailStep.ToSend;
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotAllowed)
        {
            return MailStep.Uncertain;
        }
    }

    private async Task<bool> PutAsync(Record seen, MinutesMail one, MailStep from, MailStep to, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(new(seen.Organisation, one.ById, one.ByName), ct);
        var record = await work.OpenAsync(seen.Id, ct);
        if (MinutesData.Of(record).Mails.FirstOrDefault(m => m.Key == one.Key)?.Step != from)
            return false;
        MinutesReview.Put(work, record, to is MailStep.Sent ? "mail sent" : to is MailStep.Failed ? "mail not sent" : "mailed", null,
            d => d with { Mails = [.. d.Mails.Select(m => m.Key == one.Key ? m with { Step = to, TriedAt = work.Now } : m)] });
        await copies.UpdateAsync(work, record, null, ct);
        if (to is MailStep.Failed)
            await copies.SendAsync(work, record, one.ById, $"mail{one.Key:N}", ct, language => MinutesMailTexts.In(language).NotSent);
        await work.CommitAsync(ct);
        return true;
    }
}
