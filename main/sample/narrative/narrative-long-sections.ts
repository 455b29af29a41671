/** The wordings of one paragraph, of which a text uses one; `{...}` are filled from the subject. */
export type Wordings = readonly [string, ...string[]];

/** Paragraphs of "Signifikansi", the longest section of the form. */
export const significanceParagraphs: readonly Wordings[] = [
  [
    'Dampak dibaca dengan membandingkan keadaan sebelum dan sesudah inovasi. Ukuran utamanya adalah {measure}, didampingi jumlah kunjungan yang diperlukan dan tingkat penyelesaian tanpa berkas kembali. Ketiganya dicatat dengan cara yang sama pada kedua masa, agar perbandingannya adil.',
    'Bagian ini menyajikan perubahan yang dialami {people}, bukan banyaknya kegiatan yang dilakukan. Ukuran yang dipakai adalah {measure}, dicatat dengan cara yang sama sejak satu tahun sebelum inovasi dimulai.',
  ],
  [
    'Sebelum inovasi, {problem}. Akibatnya, urusan yang seharusnya selesai dalam satu rangkaian terpecah menjadi beberapa kunjungan. Sebagian orang menyerah di tengah jalan, sebagian lain meminta bantuan pihak ketiga, dan sebagian baru kembali ketika sudah mendesak. Petugas pun kehilangan waktu untuk menjelaskan hal yang sama berulang kali.',
  ],
  [
    'Sesudah inovasi, satu rangkaian pelayanan cukup untuk sebagian besar keperluan. Orang yang dilayani menerima keterangan tertulis tentang langkah berikutnya, sedangkan {staff} dapat melihat urusan yang belum selesai setiap pagi. Grafik pada lampiran memperlihatkan perubahan itu menurut triwulan; angka di dalamnya adalah angka contoh.',
    'Sesudah inovasi, urutan kerja berubah. Petugas memeriksa seluruh kebutuhan pada pertemuan pertama, {partner} menerima catatan yang sama pada hari yang sama, dan orang yang dilayani mengetahui kapan urusannya selesai. Perubahan menurut triwulan digambarkan pada lampiran dengan angka contoh.',
  ],
  [
    'Manfaat juga dilihat menurut kelompok. Catatan dipilah menurut jenis kelamin, umur, wilayah, dan keadaan disabilitas, supaya terlihat apakah ada kelompok yang tertinggal. Ketika satu wilayah menunjukkan hasil yang lebih rendah, tim mengunjungi wilayah itu, mendengarkan sebabnya, dan mengubah jadwal pelayanan agar sesuai dengan jam kerja setempat.',
  ],
  [
    'Bagi {partner}, manfaatnya berupa pekerjaan yang lebih pasti. Permintaan datang dengan berkas lengkap, pada waktu yang disepakati, dan melalui satu penghubung. Pertemuan yang dahulu membahas berkas tercecer kini dipakai untuk membahas perbaikan.',
    'Mitra pun merasakan manfaat. Sebelum ada alur bersama, {partner} sering menerima permintaan mendadak tanpa keterangan. Kini setiap permintaan dapat ditelusuri asalnya, dan beban kerja terbagi lebih merata sepanjang bulan.',
  ],
  [
    'Evaluasi dilakukan dua kali. Evaluasi dalam dilaksanakan oleh tim sendiri setiap semester dengan membaca catatan dan mendengar keluhan. Evaluasi luar dilakukan oleh pihak yang tidak terlibat dalam {service}; mereka memilih sendiri orang yang diwawancarai dan memeriksa catatan secara acak. Temuan keduanya, termasuk yang tidak menyenangkan, dimuat dalam laporan pada lampiran.',
    'Untuk menjaga kejujuran, penilaian tidak hanya dilakukan oleh tim sendiri. Pihak luar memeriksa sejumlah catatan yang dipilih acak, menelepon orang yang dilayani, dan membandingkan jawabannya dengan catatan. Perbedaan yang ditemukan ditulis apa adanya beserta tindak lanjutnya.',
  ],
  [
    'Keterbatasan perlu disampaikan. Masa pengamatan belum panjang, sehingga pengaruh musim belum dapat dipisahkan seluruhnya. Sebagian perbaikan mungkin juga disebabkan oleh kegiatan lain yang berjalan bersamaan. Karena itu pembandingan dilakukan dengan wilayah yang belum menerapkan inovasi, dan pengukuran dilanjutkan sekurang-kurangnya dua tahun lagi.',
  ],
  [
    'Keluhan dan saran diperlakukan sebagai bagian dari hasil. Setiap keluhan dijawab oleh orang yang dapat mengubah keadaannya, paling lambat pada pekan berikutnya, dan jawabannya dicatat pada urusan yang sama. Keluhan yang berulang dibahas sebagai tanda bahwa alurnya yang perlu diubah, bukan orangnya.',
  ],
  [
    'Dengan demikian, signifikansi inovasi ini terletak pada perubahan yang dapat diperiksa: {people} memperoleh {service} dengan langkah yang lebih sedikit dan waktu yang lebih pasti, sedangkan instansi mempunyai bukti untuk mempertahankan yang baik dan memperbaiki yang kurang.',
  ],
];

/** Paragraphs of "Strategi Keberlanjutan": institutional, social and managerial, as the form asks. */
export const sustainabilityParagraphs: readonly Wordings[] = [
  [
    'Strategi kelembagaan. Inovasi ditetapkan dengan keputusan pimpinan, memuat tugas setiap pihak, batas waktu setiap langkah, dan ukuran yang dilaporkan. Kesepakatan dengan {partner} dibuat tertulis, berlaku lebih dari satu tahun anggaran, dan memuat cara mengakhirinya dengan tertib bila keadaan berubah.',
    'Strategi kelembagaan. Dasar hukumnya adalah keputusan pimpinan dan perjanjian tertulis dengan {partner}. Keduanya menyebutkan siapa melakukan apa, kapan, dan dengan ukuran apa, sehingga {service} tidak bergantung pada hubungan pribadi antarpetugas.',
  ],
  [
    'Anggaran dimasukkan ke dalam rencana kerja tahunan, bukan dibebankan pada kegiatan yang sewaktu-waktu dapat dihapus. Kebutuhan tetapnya kecil, yaitu pelatihan, pencetakan, dan kunjungan; sisanya memakai orang dan peralatan yang sudah ada. Dengan begitu, inovasi tetap dapat berjalan ketika anggaran dikurangi.',
  ],
  [
    'Strategi sosial. {People} dilibatkan sejak awal: mereka mencoba alur baru, memberi nama pada langkah yang membingungkan, dan ikut memilih ukuran keberhasilan. Pertemuan dua kali setahun terbuka bagi siapa saja, dan hasilnya ditempel di ruang pelayanan. Rasa memiliki inilah yang menjaga inovasi ketika pimpinan berganti.',
    'Strategi sosial. Dukungan warga dipelihara dengan cara sederhana. Hasil bulanan diumumkan di ruang pelayanan, keluhan dijawab terbuka, dan {people} diundang dua kali setahun untuk menilai apakah janji pelayanan masih ditepati. Kelompok warga ikut menyebarkan keterangan kepada tetangga yang belum mengetahuinya.',
  ],
  [
    'Strategi manajerial. Setiap langkah mempunyai panduan singkat dan seorang pengganti. Petugas baru belajar dengan mendampingi petugas lama selama dua pekan. Panduan diperbarui setiap kali ada perubahan, dengan tanggal dan alasan, sehingga orang yang datang kemudian memahami mengapa suatu langkah dibuat demikian.',
  ],
  [
    'Risiko dicatat bersama cara menghadapinya. Bila petugas kunci pindah, penggantinya sudah disiapkan. Bila jaringan terputus, formulir kertas dipakai dan dimasukkan kemudian. Bila {partner} menghadapi kesibukan musiman, jadwal bersama digeser dengan pemberitahuan sekurang-kurangnya satu pekan sebelumnya.',
    'Tiga risiko utama telah dipetakan: pergantian petugas, gangguan jaringan, dan perubahan aturan. Untuk yang pertama disiapkan pengganti dan pendampingan; untuk yang kedua formulir kertas; untuk yang ketiga pertemuan khusus dengan {partner} agar alur disesuaikan tanpa menghentikan pelayanan.',
  ],
  [
    'Perluasan dilakukan bertahap. Tahun pertama dipakai untuk memantapkan {service} di wilayah yang sudah berjalan, tahun kedua untuk wilayah yang keadaannya serupa, dan tahun ketiga untuk wilayah yang lebih sulit dijangkau. Setiap tahap dimulai hanya bila {measure} pada tahap sebelumnya bertahan selama dua triwulan.',
  ],
  [
    'Pembelajaran dibagikan. Catatan pelayanan yang sudah dihilangkan data pribadinya dapat dipelajari oleh unit lain, dan kesalahan yang pernah terjadi ditulis dengan jujur. Dengan cara ini, {staff} tidak hanya menjaga inovasi yang ada, tetapi juga menyiapkan perbaikan berikutnya.',
  ],
  [
    'Pada akhirnya, keberlanjutan diukur dengan pertanyaan sederhana yang diajukan setiap tahun: apakah {people} masih memperoleh manfaat yang sama bila orang-orang yang memulai inovasi ini sudah tidak bertugas? Jawabannya diperiksa oleh pihak luar dan dibahas dalam rapat pimpinan.',
  ],
];
