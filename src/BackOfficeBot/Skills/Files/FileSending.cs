using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Files;

/// "manda il contratto Bianchi a Luca": a right for those people alone, and a word to each of them, after a yes.
internal sealed class FileSending(FileDesk files, FileFinder finder, FileCopies copies, FileNotices notices, OutsideInvitations invitations, IDrives drives, SendReader reader, Colleagues colleagues, IPeople people, TimeProvider time) : IFilePart
{
    public const string Begin = "file.begin_send";

    public IEnumerable<Route> Routes =>
    [
        Route.Command("send_document", SaidAsync),
        Route.Command(Begin, (turn, ct) => BeginAsync(turn, (SendBegin)turn.Argument!, ct)),
        Route.Command(ShortAnswer.Command(FileDesk.Sending, ShortAnswer.Yes), (turn, ct) => WithShownAsync(turn, (key, order) => SendAsync(turn, key, order, ct), ct)),
        Route.Command(ShortAnswer.Command(FileDesk.Sending, ShortAnswer.Edit), (turn, ct) => WithShownAsync(turn, (_, order) => FormAsync(turn, order.File, order.Form, [], ct), ct)),
        Route.Command(ShortAnswer.Command(FileDesk.Sending, ShortAnswer.No), (turn, ct) => WithShownAsync(turn, (_, _) => DropAsync(turn, ct), ct)),
        FileVerbs.AskSend.Handle((turn, file, _, ct) => BeginAsync(turn, new(file, new([], [], DriveRight.Read)), ct)),
        FileVerbs.ByMail.Handle(async (turn, which, _, ct) => await files.FindAsync(turn, which, ct) is { IsFolder: false } file ? Reply.RouteTo(RouteKeys.Command + FoundFile.Mail, file) : Reply.Error(FindTexts.In(turn.Language).Gone)),
        FileVerbs.Check.Handle(CheckAsync),
        FileVerbs.Edit.Handle((turn, key, _, ct) => WithAsync(turn, key, order => FormAsync(turn, order.File, order.Form, [], ct), ct)),
        FileVerbs.Send.Handle((turn, key, _, ct) => WithAsync(turn, key, order => SendAsync(turn, key.Key, order, ct), ct)),
        FileVerbs.Drop.Handle((turn, _, _, ct) => DropAsync(turn, ct)),
    ];

    private async ValueTask<Reply> SaidAsync(Turn turn, CancellationToken ct)
    {
        var t = SendTexts.In(turn.Language);
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(FindTexts.In(turn.Language).OnlyPersonal);
        if (turn.Argument is not Understanding understood)
            return Reply.Message(t.WhichFile);
        var send = SendWish.Of(turn.Text, understood);
        var wish = FileWish.Of(SendWish.Without(turn.Text, understood), new() { Files = understood.Files }) with { Part = FilePart.All };
        if (wish.SaysNothing)
            return await files.ShownAsync(turn, ct) is { } shown ? await BeginAsync(turn, new(shown, send), ct) : Reply.Message(t.WhichFile);
        return await finder.FindAsync(turn, wish, send, ct);
    }

    private async ValueTask<Reply> BeginAsync(Turn turn, SendBegin begin, CancellationToken ct)
    {
        if (begin.Wish.IsToMe)
            return await copies.OfferAsync(turn, begin.File, ct);
        if (await files.FindAsync(turn, begin.File, ct) is not { } file)
            return Reply.Error(FindTexts.In(turn.Language).Gone);
        var (form, errors) = (new SendForm { Right = begin.Wish.Right.ToString(), Outside = string.Join('\n', begin.Wish.Addresses) }, new FormErrors());
        var named = await colleagues.NamedAsync(turn.Caller(), begin.Wish.Names, ct);
        form = form with { Who = string.Join(',', named.Select(n => n.Person?.Id).OfType<string>().Distinct()) };
        if (named.Where(n => n.Person is null).ToList() is { Count: > 0 } unclear)
            errors["who"] = string.Join(' ', unclear.Select(n => n.IsUnknown ? SendTexts.In(turn.Language).Unknown(n.Said) : SendTexts.In(turn.Language).Several(n.Said)));
        if (errors.Count > 0 || form is { Who: "", Outside: "" })
            return await FormAsync(turn, file, form, errors, ct, [.. named.SelectMany(n => n.Person is null ? n.Candidates : [])]);
        return await ConfirmAsync(turn, file, form, ct);
    }

    private async ValueTask<Reply> CheckAsync(Turn turn, SendState state, SendForm form, CancellationToken ct) =>
        await files.FindAsync(turn, state.File, ct) is { } file ? await ConfirmAsync(turn, file, form, ct) : Reply.Error(FindTexts.In(turn.Language).Gone);

    private async ValueTask<Reply> ConfirmAsync(Turn turn, DriveItem file, SendForm form, CancellationToken ct)
    {
        var (order, errors) = await reader.ReadAsync(turn, file, form, ct);
        if (order is null)
            return await FormAsync(turn, file, form, errors, ct);
        var key = await files.KeepAsync(turn, FileDesk.Sending, order, FilesJson.Default.SendOrder, ct);
        return Reply.Card(SendCards.Confirm(CardPlace.Of(turn, time), key, order), order.File.Name);
    }

    private async ValueTask<Reply> FormAsync(Turn turn, DriveItem file, SendForm form, FormErrors errors, CancellationToken ct, IReadOnlyList<Person>? likely = null)
    {
        var known = form.Ids.Count == 0 ? [] : await people.FindAllAsync(turn.Caller(), [.. form.Ids], ct);
        return Reply.Card(SendCards.Form(CardPlace.Of(turn, time), file, form, errors, [.. known, .. likely ?? []]), file.Name);
    }

    /// A right that is given again is the same right, and each notice has its key: only the mails of those outside have to be held to once.
    private async ValueTask<Reply> SendAsync(Turn turn, Guid key, SendOrder order, CancellationToken ct)
    {
        var (file, caller) = (order.File, turn.Caller());
        if (await files.FindAsync(turn, FileRef.Of(file), ct) is not { } there)
            return Reply.Error(FindTexts.In(turn.Language).Gone);
        var (missed, isUnsure) = (new List<string>(), false);
        try
        {
            if (order.Who.Where(w => !w.IsOutside).Select(w => w.Address).ToList() is { Count: > 0 } inside)
                missed.AddRange(await drives.InviteAsync(caller, there, inside, order.Right, ct: ct));
            if (order.Who.Where(w => w.IsOutside).Select(w => w.Address).ToList() is { Count: > 0 } outside)
            {
                (var left, isUnsure) = await invitations.InviteAsync(turn, key.ToString("N"), there, outside, order.Right, SendTexts.In(turn.Language).Mail(turn.PersonName(), order.Note), ct);
                missed.AddRange(left);
            }
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotAllowed or GraphFailure.Invalid)
        {
            return Reply.Error(SendTexts.In(turn.Language).MayNotShare(there.Name));
        }
        var given = order.Who.Where(w => !missed.Contains(w.Address, StringComparer.OrdinalIgnoreCase)).ToList();
        var untold = await notices.TellAsync(turn, key, there, order, given, ct);
        await files.KeepAsync(turn, FileDesk.Shown, FileRef.Of(there), FilesJson.Default.FileRef, ct);
        return Reply.Card(SendCards.Sent(CardPlace.Of(turn, time), there, order, given, untold, isUnsure), order.File.Name);
    }

    private async ValueTask<Reply> DropAsync(Turn turn, CancellationToken ct)
    {
        await files.DropAsync(turn, ct);
        var said = SendTexts.In(turn.Language).Dropped;
        return turn.Press is null ? Reply.Message(said) : Reply.Card(new Frame { Heading = said }.Card(), said);
    }

    private async ValueTask<Reply> WithAsync(Turn turn, SendKey key, Func<SendOrder, ValueTask<Reply>> then, CancellationToken ct) =>
        await files.KeptAsync(turn, key.Key, FilesJson.Default.SendOrder, ct) is { } order ? await then(order) : Reply.Error(SendTexts.In(turn.Language).DraftGone);

    private async ValueTask<Reply> WithShownAsync(Turn turn, Func<Guid, SendOrder, ValueTask<Reply>> then, CancellationToken ct) =>
        await files.SendingAsync(turn, ct) is { } kept ? await then(kept.Key, kept.Order) : Reply.Error(SendTexts.In(turn.Language).DraftGone);
}
