namespace BackOfficeBot.Graph;

/// <summary>The permissions that Graph wants for each member of the ports, the least that will do; asked for on the app registration and consented to.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/permissions-reference"/></remarks>
public static class GraphScopes
{
    /// <summary>Free/busy and calendars without texts and attachments.</summary>
    public const string CalendarsReadBasic = "Calendars.ReadBasic";

    /// <summary>Calendars with their texts; what may make events may read them so, too.</summary>
    public const string CalendarsRead = "Calendars.Read";

    /// <summary>Making, changing, answering and cancelling events.</summary>
    public const string CalendarsReadWrite = "Calendars.ReadWrite";

    /// <summary>The same in calendars that others share with the right to edit.</summary>
    public const string CalendarsReadWriteShared = "Calendars.ReadWrite.Shared";

    /// <summary>Names and addresses of everybody.</summary>
    public const string UserReadBasicAll = "User.ReadBasic.All";

    /// <summary>Full profiles (title, department, telephone) and managers.</summary>
    public const string UserReadAll = "User.Read.All";

    /// <summary>Whom somebody works with. Optional: it orders the search.</summary>
    public const string PeopleRead = "People.Read";

    /// <summary>The same for the app.</summary>
    public const string PeopleReadAll = "People.Read.All";

    /// <summary>Who is there just now.</summary>
    public const string PresenceReadAll = "Presence.Read.All";

    /// <summary>Pictures.</summary>
    public const string ProfilePhotoReadAll = "ProfilePhoto.Read.All";

    /// <summary>Rooms.</summary>
    public const string PlaceReadAll = "Place.Read.All";

    /// <summary>Zone, language, working hours and automatic replies.</summary>
    public const string MailboxSettingsRead = "MailboxSettings.Read";

    /// <summary>Sending mail.</summary>
    public const string MailSend = "Mail.Send";

    /// <summary>Mails without their texts. Optional: with the next it reads the answers to polls.</summary>
    public const string MailReadBasic = "Mail.ReadBasic";

    /// <summary>The same for the app.</summary>
    public const string MailReadBasicAll = "Mail.ReadBasic.All";

    /// <summary>Mails. Optional.</summary>
    public const string MailRead = "Mail.Read";

    /// <summary>Drafts, flags and folders of mails. Optional, as all permissions for mail: without them the bot reads and writes none. In shared mailboxes Mail.ReadWrite.Shared and Mail.Send.Shared.</summary>
    public const string MailReadWrite = "Mail.ReadWrite";

    /// <summary>Files in one's own OneDrive and those that one was given. Optional, as all permissions for files: without them documents are sent and not filed.</summary>
    public const string FilesRead = "Files.Read";

    /// <summary>All files that one may see: finding them, and reading those of others.</summary>
    public const string FilesReadAll = "Files.Read.All";

    /// <summary>Putting and sharing files in one's own OneDrive; in SharePoint's libraries <see cref="FilesReadWriteAll"/>.</summary>
    public const string FilesReadWrite = "Files.ReadWrite";

    /// <summary>The same wherever one may.</summary>
    public const string FilesReadWriteAll = "Files.ReadWrite.All";

    /// <summary>Upload sessions of the app.</summary>
    public const string SitesReadWriteAll = "Sites.ReadWrite.All";

    /// <summary>Finding an online meeting by its link. Optional: with the next it reads transcripts.</summary>
    public const string OnlineMeetingsRead = "OnlineMeetings.Read";

    /// <summary>The same for the app.</summary>
    public const string OnlineMeetingsReadAll = "OnlineMeetings.Read.All";

    /// <summary>Transcripts of online meetings. Optional; an administrator consents to it.</summary>
    public const string OnlineMeetingTranscriptReadAll = "OnlineMeetingTranscript.Read.All";

    /// <summary>Lists and tasks of To Do.</summary>
    public const string TasksRead = "Tasks.Read";

    /// <summary>The same for the app.</summary>
    public const string TasksReadAll = "Tasks.Read.All";

    /// <summary>Making, changing and deleting lists and tasks of To Do.</summary>
    public const string TasksReadWrite = "Tasks.ReadWrite";

    /// <summary>The same for the app.</summary>
    public const string TasksReadWriteAll = "Tasks.ReadWrite.All";

    /// <summary>Every call that this library makes.</summary>
    public static IReadOnlyList<GraphPermission> All { get; } =
    [
        Same(nameof(ICalendar), nameof(ICalendar.ViewAsync), "GET /users/{user-id}/calendarView", CalendarsReadBasic),
        Same(nameof(ICalendar), nameof(ICalendar.ScheduleAsync), "POST /users/{user-id}/calendar/getSchedule", CalendarsReadBasic),
        new(nameof(ICalendar), nameof(ICalendar.MayWriteAsync), "GET /users/{user-id}/calendar", CalendarsReadWriteShared, CalendarsReadBasic),
        Same(nameof(ICalendar), nameof(ICalendar.CreateAsync), "POST /users/{user-id}/events", CalendarsReadWrite),
        Same(nameof(ICalendar), nameof(ICalendar.GetAsync), "GET /users/{user-id}/events/{event-id}", CalendarsReadBasic),
        Same(nameof(ICalendar), nameof(ICalendar.UpdateAsync), "PATCH /users/{user-id}/events/{event-id}", CalendarsReadWrite),
        Same(nameof(ICalendar), nameof(ICalendar.ChangesAsync), "GET /users/{user-id}/calendarView/delta()", CalendarsRead),
        Same(nameof(ICalendar), nameof(ICalendar.TextAsync), "GET /users/{user-id}/events/{event-id}", CalendarsRead),
        Same(nameof(ICalendar), nameof(ICalendar.PutAboveAsync), "PATCH /users/{user-id}/events/{event-id}", CalendarsReadWrite),
        Same(nameof(ICalendar), nameof(ICalendar.FilesAsync), "GET /users/{user-id}/events/{event-id}/attachments", CalendarsRead),
        Same(nameof(ICalendar), nameof(ICalendar.AttachAsync), "POST /users/{user-id}/events/{event-id}/attachments", CalendarsReadWrite),
        Same(nameof(ICalendar), nameof(ICalendar.CancelAsync), "POST /users/{user-id}/events/{event-id}/cancel", CalendarsReadWrite),
        Same(nameof(ICalendar), nameof(ICalendar.DeleteAsync), "DELETE /users/{user-id}/events/{event-id}", CalendarsReadWrite),
        Same(nameof(ICalendar), nameof(ICalendar.RespondAsync), "POST /users/{user-id}/events/{event-id}/accept", CalendarsReadWrite),
        Same(nameof(ICalendar), nameof(ICalendar.RespondAsync), "POST /users/{user-id}/events/{event-id}/tentativelyAccept", CalendarsReadWrite),
        Same(nameof(ICalendar), nameof(ICalendar.RespondAsync), "POST /users/{user-id}/events/{event-id}/decline", CalendarsReadWrite),
        Same(nameof(IPeople), nameof(IPeople.SearchAsync), "GET /users", UserReadBasicAll),
        new(nameof(IPeople), nameof(IPeople.SearchAsync), "GET /users/{user-id}/people", PeopleRead, PeopleReadAll),
        Same(nameof(IPeople), nameof(IPeople.SearchAllAsync), "GET /users", UserReadBasicAll),
        new(nameof(IPeople), nameof(IPeople.SearchAllAsync), "GET /users/{user-id}/people", PeopleRead, PeopleReadAll),
        Same(nameof(IPeople), nameof(IPeople.FindAsync), "GET /users/{user-id}", UserReadBasicAll),
        Same(nameof(IPeople), nameof(IPeople.FindAllAsync), "GET /users/{user-id}", UserReadBasicAll),
        Same(nameof(IPeople), nameof(IPeople.ManagerAsync), "GET /users/{user-id}/manager", UserReadAll),
        Same(nameof(IPeople), nameof(IPeople.PresenceAsync), "POST /communications/getPresencesByUserId", PresenceReadAll),
        Same(nameof(IPeople), nameof(IPeople.PhotoAsync), "GET /users/{user-id}/photo/$value", ProfilePhotoReadAll),
        Same(nameof(IRooms), nameof(IRooms.ListAsync), "GET /places/microsoft.graph.room", PlaceReadAll),
        Same(nameof(IMailboxes), nameof(IMailboxes.SettingsAsync), "GET /users/{user-id}/mailboxSettings", MailboxSettingsRead),
        Same(nameof(IMailboxes), nameof(IMailboxes.AwayAsync), "GET /users/{user-id}/mailboxSettings", MailboxSettingsRead),
        Same(nameof(IMail), nameof(IMail.SendAsync), "POST /users/{user-id}/sendMail", MailSend),
        new(nameof(IMail), nameof(IMail.FromAsync), "GET /users/{user-id}/messages", MailReadBasic, MailReadBasicAll),
        Same(nameof(IMail), nameof(IMail.TextAsync), "GET /users/{user-id}/messages/{message-id}", MailRead),
        Same(nameof(IMessages), nameof(IMessages.FindAsync), "GET /users/{user-id}/messages", MailRead),
        Same(nameof(IMessages), nameof(IMessages.FindAsync), "GET /users/{user-id}/mailFolders/{mailFolder-id}/messages", MailRead),
        new(nameof(IMessages), nameof(IMessages.FindAsync), "GET /users/{user-id}/mailFolders/{mailFolder-id}", MailReadBasic, MailReadBasicAll),
        Same(nameof(IMessages), nameof(IMessages.GetAsync), "GET /users/{user-id}/messages/{message-id}", MailRead),
        Same(nameof(IMessages), nameof(IMessages.CopyAsync), "GET /users/{user-id}/messages/{message-id}/$value", MailRead),
        Same(nameof(IMessages), nameof(IMessages.CopyAsync), "GET /users/{user-id}/messages/{message-id}/attachments/{attachment-id}/$value", MailRead),
        Same(nameof(IMessages), nameof(IMessages.ThreadAsync), "GET /users/{user-id}/messages", MailRead),
        Same(nameof(IMessages), nameof(IMessages.MarkAsync), "PATCH /users/{user-id}/messages/{message-id}", MailReadWrite),
        Same(nameof(IMessages), nameof(IMessages.MoveAsync), "POST /users/{user-id}/messages/{message-id}/move", MailReadWrite),
        Same(nameof(IMailDrafts), nameof(IMailDrafts.BeginAsync), "POST /users/{user-id}/messages", MailReadWrite),
        Same(nameof(IMailDrafts), nameof(IMailDrafts.BeginAsync), "POST /users/{user-id}/messages/{message-id}/createReply", MailReadWrite),
        Same(nameof(IMailDrafts), nameof(IMailDrafts.BeginAsync), "POST /users/{user-id}/messages/{message-id}/createReplyAll", MailReadWrite),
        Same(nameof(IMailDrafts), nameof(IMailDrafts.BeginAsync), "POST /users/{user-id}/messages/{message-id}/createForward", MailReadWrite),
        Same(nameof(IMailDrafts), nameof(IMailDrafts.WriteAsync), "GET /users/{user-id}/messages/{message-id}", MailRead),
        Same(nameof(IMailDrafts), nameof(IMailDrafts.WriteAsync), "PATCH /users/{user-id}/messages/{message-id}", MailReadWrite),
        Same(nameof(IMailDrafts), nameof(IMailDrafts.AttachAsync), "POST /users/{user-id}/messages/{message-id}/attachments", MailReadWrite),
        Same(nameof(IMailDrafts), nameof(IMailDrafts.AttachAsync), "POST /users/{user-id}/messages/{message-id}/attachments/createUploadSession", MailReadWrite),
        Same(nameof(IMailDrafts), nameof(IMailDrafts.SendAsync), "POST /users/{user-id}/messages/{message-id}/send", MailSend),
        Same(nameof(IMailDrafts), nameof(IMailDrafts.DiscardAsync), "DELETE /users/{user-id}/messages/{message-id}", MailReadWrite),
        new(nameof(IDrives), nameof(IDrives.FolderAsync), "GET /users/{user-id}/drive", FilesRead, FilesReadAll),
        new(nameof(IDrives), nameof(IDrives.FolderAsync), "GET /users/{user-id}/drives", FilesRead, FilesReadAll),
        new(nameof(IDrives), nameof(IDrives.FolderAsync), "POST /search/query", FilesReadAll, FilesReadAll),
        new(nameof(IDrives), nameof(IDrives.FolderAsync), "GET /drives/{drive-id}/items/{driveItem-id}", FilesRead, FilesReadAll),
        new(nameof(IDrives), nameof(IDrives.FolderAsync), "GET /drives/{drive-id}/root:/{item-path}:", FilesRead, FilesReadAll),
        new(nameof(IDrives), nameof(IDrives.FolderAsync), "POST /drives/{drive-id}/items/{driveItem-id}/children", FilesReadWrite, FilesReadWriteAll),
        new(nameof(IDrives), nameof(IDrives.GetAsync), "GET /drives/{drive-id}/items/{driveItem-id}", FilesRead, FilesReadAll),
        new(nameof(IDrives), nameof(IDrives.FileAsync), "GET /users/{user-id}/drives", FilesRead, FilesReadAll),
        new(nameof(IDrives), nameof(IDrives.FileAsync), "POST /search/query", FilesReadAll, FilesReadAll),
        new(nameof(IDrives), nameof(IDrives.FileAsync), "GET /drives/{drive-id}/root:/{item-path}:", FilesRead, FilesReadAll),
        new(nameof(IDrives), nameof(IDrives.PutAsync), "PUT /drives/{drive-id}/items/{driveItem-id}:/{item-path}:/content", FilesReadWrite, FilesReadWriteAll),
        new(nameof(IDrives), nameof(IDrives.PutAsync), "POST /drives/{drive-id}/items/{driveItem-id}:/{item-path}:/createUploadSession", FilesReadWrite, SitesReadWriteAll),
        new(nameof(IDrives), nameof(IDrives.ReadAsync), "GET /drives/{drive-id}/items/{driveItem-id}", FilesRead, FilesReadAll),
        new(nameof(IDrives), nameof(IDrives.SearchAsync), "POST /search/query", FilesReadAll, FilesReadAll),
        new(nameof(IDrives), nameof(IDrives.RecentAsync), "POST /search/query", FilesReadAll, FilesReadAll),
        new(nameof(IDrives), nameof(IDrives.SharedWithAsync), "POST /search/query", FilesReadAll, FilesReadAll),
        new(nameof(IDrives), nameof(IDrives.LinkAsync), "POST /drives/{drive-id}/items/{driveItem-id}/createLink", FilesReadWrite, FilesReadWriteAll),
        new(nameof(IDrives), nameof(IDrives.InviteAsync), "POST /drives/{drive-id}/items/{driveItem-id}/invite", FilesReadWrite, FilesReadWriteAll),
        new(nameof(ITranscripts), nameof(ITranscripts.OfMeetingAsync), "GET /me/onlineMeetings", OnlineMeetingsRead, OnlineMeetingsReadAll),
        Same(nameof(ITranscripts), nameof(ITranscripts.OfMeetingAsync), "GET /me/onlineMeetings/{onlineMeeting-id}/transcripts", OnlineMeetingTranscriptReadAll),
        Same(nameof(ITranscripts), nameof(ITranscripts.ReadAsync), "GET /me/onlineMeetings/{onlineMeeting-id}/transcripts/{callTranscript-id}/content", OnlineMeetingTranscriptReadAll),
        new(nameof(ITodo), nameof(ITodo.FindListAsync), "GET /users/{user-id}/todo/lists", TasksRead, TasksReadAll),
        new(nameof(ITodo), nameof(ITodo.CreateListAsync), "POST /users/{user-id}/todo/lists", TasksReadWrite, TasksReadWriteAll),
        new(nameof(ITodo), nameof(ITodo.CreateAsync), "POST /users/{user-id}/todo/lists/{todoTaskList-id}/tasks", TasksReadWrite, TasksReadWriteAll),
        new(nameof(ITodo), nameof(ITodo.UpdateAsync), "PATCH /users/{user-id}/todo/lists/{todoTaskList-id}/tasks/{todoTask-id}", TasksReadWrite, TasksReadWriteAll),
        new(nameof(ITodo), nameof(ITodo.DeleteAsync), "DELETE /users/{user-id}/todo/lists/{todoTaskList-id}/tasks/{todoTask-id}", TasksReadWrite, TasksReadWriteAll),
        new(nameof(ITodo), nameof(ITodo.StandsAsync), "GET /users/{user-id}/todo/lists/{todoTaskList-id}/tasks/{todoTask-id}", TasksRead, TasksReadAll),
        new(nameof(ITodo), nameof(ITodo.LinkedAsync), "GET /users/{user-id}/todo/lists/{todoTaskList-id}/tasks", TasksRead, TasksReadAll),
        new(nameof(ITodo), nameof(ITodo.ChangesAsync), "GET /users/{user-id}/todo/lists/{todoTaskList-id}/tasks/delta()", TasksRead, TasksReadAll),
        .. Watched(nameof(ISubscriptions.CreateAsync), "POST /subscriptions"),
        .. Watched(nameof(ISubscriptions.RenewAsync), "PATCH /subscriptions/{subscription-id}"),
        .. Watched(nameof(ISubscriptions.ReauthorizeAsync), "POST /subscriptions/{subscription-id}/reauthorize"),
        .. Watched(nameof(ISubscriptions.DeleteAsync), "DELETE /subscriptions/{subscription-id}"),
    ];

    /// <summary>A subscription wants the permission to read what it tells of: events, mail, tasks.</summary>
    private static IEnumerable<GraphPermission> Watched(string member, string operation) =>
    [
        Same(nameof(ISubscriptions), member, operation, CalendarsRead),
        Same(nameof(ISubscriptions), member, operation, MailRead),
        new(nameof(ISubscriptions), member, operation, TasksRead, TasksReadAll),
    ];

    private static GraphPermission Same(string port, string member, string operation, string scope) => new(port, member, operation, scope, scope);
}

/// <summary>What one member needs.</summary>
/// <param name="Port">The interface.</param>
/// <param name="Member">Its member.</param>
/// <param name="Operation">Method and path of the call.</param>
/// <param name="Delegated">Permission where a person asks.</param>
/// <param name="Application">Permission where the app asks.</param>
public sealed record GraphPermission(string Port, string Member, string Operation, string Delegated, string Application);
