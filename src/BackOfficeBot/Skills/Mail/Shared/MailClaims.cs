using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Notifications;
using BackOfficeBot.Organisations;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Mail.Shared;

internal static class MailClaimVerbs
{
    public static readonly CardVerb<MailRef> Take = new("mail.take", MailJson.Default.MailRef);
    public static readonly CardVerb<MailRef> GiveBack = new("mail.giveBack", MailJson.Default.MailRef);
}

/// Who has a mail just now.
internal sealed record MailClaim(string OwnerId, string Name, DateTimeOffset At, DateTimeOffset Until)
{
    public string Words(CardPlace place, string readerId)
    {
        var (t, from, until) = (MailClaimTexts.In(place.Language), When.Ago(At, place.Now, place.Zone, place.Language), Clock(Until, place.Zone));
        return OwnerId == readerId ? t.Mine(from, until) : t.Who(Name, from, until);
    }

    public static string Clock(DateTimeOffset at, TimeZoneInfo zone) => $"{at.In(zone):H:mm}";
}

/// Takes a mail of a shared mailbox for two hours. Two at once meet at one record: one has it, the other sees who.
internal sealed class MailClaims(Office office, CardCopies copies, Watches watches, TimeProvider time)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(2);

    public Task<MailClaim?> OfAsync(string organisation, string box, MailLine mail, CancellationToken ct) => OfAsync(organisation, MailClaimData.IdOf(box, mail.InternetId ?? mail.Id), ct);

    public async Task<MailClaim?> OfAsync(string organisation, Guid id, CancellationToken ct) => Standing(await office.FindAsync(OrganisationId.Tenant(organisation), id, ct), time.GetUtcNow());

    /// False where somebody else has it; the claim as it stands either way.
    public async Task<(MailClaim Claim, bool IsMine)> TakeAsync(Turn turn, SharedMailbox box, MailMessage mail, string subject, CancellationToken ct)
    {
        var me = turn.PersonId();
        await using var work = await office.BeginAsync(Taker(turn), ct);
        var zone = WallClock.Zone(turn.TimeZone);
        var data = new MailClaimData(box.Address, box.Name, mail.Line.Id, work.Now, work.Now + Lasts, [.. box.MemberIds]) { Link = MailWords.Link(mail), FolderId = mail.Line.FolderId };
        var wish = new Record { Id = MailClaimData.IdOf(box.Address, mail.Line.InternetId ?? mail.Line.Id), Kind = MailClaimKind.Name, Title = subject, State = MailClaimStates.Taken };
        Put(wish);
        var (record, isNew) = await work.CreateAsync(wish, "claimed", ct);
        if (!isNew && Standing(record, work.Now) is { } present && present.OwnerId != me)
            return (present, false);
        if (!isNew)
            work.Change(record, "claimed", Put);
        await watches.WantAsync(work, data, ct);
        await copies.UpdateAsync(work, record, null, ct);
        await work.CommitAsync(ct);
        return (Standing(record, work.Now)!, true);

        void Put(Record r)
        {
            (r.State, r.OwnerId, r.OwnerName, r.DueAt, r.DueZone) = (MailClaimStates.Taken, me, turn.PersonName(), data.Until, zone.HasIanaId ? zone.Id : WallClock.Zone(null).Id);
            r.SetData(data, MailClaimJson.Default.MailClaimData);
        }
    }

    /// False where it is not this person's.
    public async Task<bool> GiveBackAsync(Turn turn, string box, MailLine mail, CancellationToken ct)
    {
        var id = MailClaimData.IdOf(box, mail.InternetId ?? mail.Id);
        if (await office.FindAsync(OrganisationId.Tenant(turn.Organisation), id, ct) is null)
            return false;
        await using var work = await office.BeginAsync(Taker(turn), ct);
        var record = await work.OpenAsync(id, ct);
        if (Standing(record, work.Now)?.OwnerId != turn.PersonId())
            return false;
        work.Change(record, "given back", Free);
        await copies.UpdateAsync(work, record, null, ct);
        await work.CommitAsync(ct);
        return true;
    }

    /// Who has it put it away here: nobody has to answer it any more.
    public async Task PutAwayAsync(Turn turn, string box, MailLine mail, CancellationToken ct)
    {
        var id = MailClaimData.IdOf(box, mail.InternetId ?? mail.Id);
        if ((await OfAsync(turn.Organisation, id, ct))?.OwnerId != turn.PersonId())
            return;
        await using var work = await office.BeginAsync(Taker(turn), ct);
        var record = await work.OpenAsync(id, ct);
        if (Standing(record, work.Now)?.OwnerId != turn.PersonId())
            return;
        work.Change(record, MailClaimStates.Handled, Handled);
        await copies.UpdateAsync(work, record, null, ct);
        await work.CommitAsync(ct);
    }

    // A mailbox is the tenant's, whichever client its mail is about: two who take one mail meet at one record.
    private static Actor Taker(Turn turn) => turn.Actor() with { Organisation = OrganisationId.Tenant(turn.Organisation) };

    public static void Handled(Record record)
    {
        Free(record);
        record.State = MailClaimStates.Handled;
    }

    public static void Free(Record record) => (record.State, record.OwnerId, record.OwnerName, record.DueAt, record.DueZone) = (MailClaimStates.Free, null, null, null, null);

    private static MailClaim? Standing(Record? record, DateTimeOffset now) => record is { State: MailClaimStates.Taken, OwnerId: { } owner } && MailClaimData.Of(record) is var data && data.Until > now
        ? new(owner, record.OwnerName ?? "", data.At, data.Until) : null;
}

/// After two hours a mail is anybody's again, whatever became of whoever took it.
internal sealed class MailClaimEnd(Office office, CardCopies copies) : IDueHandler
{
    public string Task => MailClaimKind.EndTask;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        if (record.State == MailClaimStates.Taken && MailClaimData.Of(record).Until <= work.Now)
        {
            work.Change(record, "ended", MailClaims.Free);
            await copies.UpdateAsync(work, record, null, ct);
        }
        await work.CommitAsync(ct);
    }
}

/// Taking and giving back, by a press or by words.
internal sealed class MailClaimPart(IMessages messages, MailDoor door, MailReader reader, MailClaims claims, TimeProvider time) : IMailPart
{
    public IEnumerable<Route> Routes =>
    [
        MailClaimVerbs.Take.Handle((turn, mail, _, ct) => TakeAsync(turn, mail, ct)),
        MailClaimVerbs.GiveBack.Handle((turn, mail, _, ct) => GiveBackAsync(turn, mail, ct)),
    ];

    public ValueTask<Reply> TakeAsync(Turn turn, MailRef mail, CancellationToken ct) => door.WithAsync(turn, mail.Box, async box =>
    {
        var t = MailClaimTexts.In(turn.Language);
        if (mail.Box is not { } address || door.Shared(turn, address) is not { } shared)
            return Reply.Message(t.OnlyShared);
        var read = await messages.GetAsync(turn.Caller(), box, mail.Id, ct);
        var subject = BankData.Mask(MailWords.Subject(read.Line, MailTexts.In(turn.Language)));
        var (claim, isMine) = await claims.TakeAsync(turn, shared, read, subject.Length > Record.LongestTitle ? subject[..(Record.LongestTitle - 1)] + "…" : subject, ct);
        var place = CardPlace.Of(turn, time);
        return await reader.ShowAsync(turn, read, mail.Box, ct, isMine ? t.NowMine(MailClaim.Clock(claim.Until, place.Zone)) : null);
    });

    public ValueTask<Reply> GiveBackAsync(Turn turn, MailRef mail, CancellationToken ct) => door.WithAsync(turn, mail.Box, async box =>
    {
        var t = MailClaimTexts.In(turn.Language);
        if (mail.Box is not { } address)
            return Reply.Message(t.OnlyShared);
        var read = await messages.GetAsync(turn.Caller(), box, mail.Id, ct);
        return await reader.ShowAsync(turn, read, mail.Box, ct, await claims.GiveBackAsync(turn, address, read.Line, ct) ? t.NowFree : t.NotYours);
    });
}
