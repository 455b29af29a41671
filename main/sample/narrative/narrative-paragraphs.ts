import type { KippSection } from '../../templates/kipp-proposal.ts';
import { sustainabilityParagraphs, significanceParagraphs, type Wordings } from './narrative-long-sections.ts';

const summary: readonly Wordings[] = [
  [
    'Sebelum inovasi ini berjalan, {people} sering menghadapi keadaan yang sama: {problem}. Bersama {partner}, {staff} menata ulang alur {service} supaya lebih dekat, lebih cepat, dan lebih mudah dipahami.',
    'Inovasi ini berangkat dari cerita {people}: {problem}. Karena itu {staff} menyusun kembali {service} bersama {partner}, mulai dari hal yang paling sering dikeluhkan.',
  ],
  [
    'Warga cukup datang satu kali, dibantu petugas yang sama sampai selesai, dan memperoleh keterangan tentang langkah berikutnya tanpa harus bertanya ke meja lain. Setiap langkah dicatat, sehingga hambatan terlihat pada hari yang sama dan dapat diperbaiki pada pekan yang sama.',
    'Setiap permohonan mempunyai satu penanggung jawab, satu catatan, dan satu batas waktu. Bila ada langkah yang tersendat, catatan itu menunjukkan di mana dan mengapa, sehingga perbaikan tidak menunggu laporan akhir tahun.',
  ],
  [
    'Perubahan diukur dengan {measure}, dibandingkan dengan keadaan sebelum inovasi. Hasilnya dibahas bersama penerima layanan dua kali setahun dan menjadi dasar rencana kerja tahun berikutnya.',
    'Keberhasilan dilihat dari {measure}. Angka itu dikumpulkan dari catatan pelayanan sehari-hari, bukan dari laporan khusus, lalu dibahas terbuka bersama {partner}.',
  ],
];

const background: readonly Wordings[] = [
  [
    'Masalah yang hendak dijawab dapat dikatakan dalam satu kalimat: {problem}. Keadaan ini paling berat dirasakan oleh {people} yang tinggal jauh dari kantor pelayanan, bekerja harian, atau harus merawat anggota keluarga.',
    'Dari kotak saran, wawancara singkat, dan catatan petugas, satu persoalan muncul berulang kali: {problem}. Bagi {people}, persoalan itu berarti waktu kerja yang hilang, ongkos perjalanan, dan rasa enggan untuk mengurus sendiri.',
  ],
  [
    'Penyebabnya ditelusuri bersama {partner}. Alur lama dibangun menurut pembagian tugas antarkantor, bukan menurut kebutuhan orang yang dilayani. Persyaratan yang sama diminta lebih dari satu kali, keterangan berbeda antara satu meja dan meja lain, dan tidak ada yang bertanggung jawab atas perjalanan berkas dari awal sampai akhir.',
    'Penelusuran bersama {partner} menemukan tiga sebab. Pertama, alur lama mengikuti batas tugas kantor. Kedua, keterangan kepada warga tidak seragam. Ketiga, tidak ada catatan bersama, sehingga keterlambatan baru diketahui ketika orang sudah mengeluh.',
  ],
  [
    'Perbaikan sebelumnya, seperti menambah loket dan memperpanjang jam buka, meringankan antrean tetapi tidak menyentuh sebab tersebut. {Staff} tetap bekerja dengan catatan masing-masing, dan orang yang dilayani tetap harus menghubungkan sendiri satu kantor dengan kantor lainnya.',
    'Upaya terdahulu berupa penambahan petugas dan papan pengumuman tidak bertahan lama. Antrean memang memendek pada bulan pertama, lalu kembali seperti semula karena alur kerjanya tidak berubah.',
  ],
  [
    'Tujuan inovasi ini ada tiga. Pertama, {service} dapat diselesaikan dalam satu rangkaian yang jelas batas waktunya. Kedua, {people} mengetahui sampai di mana urusannya tanpa harus datang bertanya. Ketiga, {staff} mempunyai data yang sama untuk menilai dan memperbaiki pekerjaannya.',
  ],
  [
    'Tujuan itu diturunkan menjadi sasaran yang dapat diperiksa: batas waktu setiap langkah, jumlah kunjungan yang diperlukan, dan {measure}. Sasaran ditetapkan sebelum inovasi dimulai, agar hasilnya tidak dicari-cari kemudian.',
  ],
];

const novelty: readonly Wordings[] = [
  [
    'Hal yang baru bukan alatnya, melainkan arah alurnya. {Service} dimulai dari peristiwa yang dialami {people}, lalu kantor-kantor yang terkait menyesuaikan diri. Sebelumnya, orang yang dilayani harus menyesuaikan diri dengan urutan kerja setiap kantor.',
    'Kebaruan inovasi ini terletak pada satu alur bersama. Petugas dari {partner} bekerja dengan daftar periksa yang sama, pada waktu yang sama, untuk orang yang sama. Cara ini belum pernah dipakai di instansi ini.',
  ],
  [
    'Unsur kedua adalah catatan bersama yang sederhana. Tidak ada aplikasi baru yang harus dipelajari oleh {people}; cukup satu nomor urusan dan satu orang yang dapat dihubungi. Bagi {staff}, satu catatan menggantikan beberapa buku register.',
    'Inovasi ini juga membalik cara melapor. Angka diambil langsung dari pekerjaan sehari-hari dan ditempel di ruang kerja setiap pekan, sehingga orang pertama yang melihatnya adalah petugas yang dapat memperbaikinya.',
  ],
  [
    'Nilai tambahnya terasa di tiga sisi: orang yang dilayani menghemat perjalanan dan waktu, petugas berkurang pekerjaan mengulangnya, dan instansi memperoleh data yang dapat dipercaya tentang {measure}.',
  ],
  [
    'Sebelum ditetapkan, rancangan ini dibandingkan dengan tiga cara serupa di tempat lain. Bagian yang sudah ada diakui sebagai acuan; bagian yang dikembangkan sendiri adalah pembagian peran dengan {partner} dan cara mencatatnya.',
  ],
];

const implementation: readonly Wordings[] = [
  [
    'Pelaksanaan dibagi menjadi empat langkah: menyepakati alur dengan {partner}, melatih {staff}, mencoba pada satu wilayah selama tiga bulan, lalu memperluasnya setelah hasil percobaan dibahas. Setiap langkah mempunyai penanggung jawab dan bukti kerja yang disimpan.',
    'Langkah pertama adalah mencoba dalam skala kecil, cukup satu wilayah dan satu tim. Setelah tiga bulan, {staff} dan {partner} menilai apa yang berhasil, memperbaiki daftar periksa, baru kemudian memperluas {service} ke wilayah lain.',
  ],
  [
    'Pada hari pelayanan, petugas menerima, memeriksa, dan mencatat kebutuhan dalam satu pertemuan. Berkas yang kurang dibantu melengkapinya saat itu juga. Penyandang disabilitas, lansia, dan orang tua dengan anak kecil dilayani lebih dahulu, dan kunjungan ke rumah dijadwalkan bagi yang tidak dapat datang.',
  ],
  [
    'Pemantauan dilakukan setiap pekan dengan melihat {measure}. Bila satu langkah melewati batas waktu, penanggung jawab menuliskan sebabnya dan tindakan yang diambil. Catatan itu dibaca pada rapat bulanan bersama {partner}.',
    'Setiap bulan tim membaca kembali catatan pelayanan dan tiga keluhan terakhir. Perubahan kecil langsung diterapkan; perubahan yang menyangkut {partner} dibawa ke pertemuan bersama agar tidak menyulitkan pihak lain.',
  ],
  [
    'Hambatan yang paling sering muncul adalah pergantian petugas dan jaringan internet yang terputus. Keduanya dijawab dengan panduan dua halaman, pendampingan oleh petugas lama, dan formulir kertas yang dapat dimasukkan kemudian.',
  ],
];

const adaptability: readonly Wordings[] = [
  [
    'Inovasi ini dirancang agar dapat dipakai oleh instansi lain dengan biaya kecil. Yang diperlukan hanyalah kesepakatan dengan mitra setempat, satu orang penanggung jawab, daftar periksa, dan catatan bersama. Tidak ada perangkat khusus yang harus dibeli.',
    'Bagian yang dapat ditiru dipisahkan dengan jelas dari bagian yang khas setempat. Alur kerja, daftar periksa, dan cara mengukur dapat dipakai di mana saja; pembagian peran dengan {partner} disesuaikan dengan keadaan masing-masing daerah.',
  ],
  [
    'Panduan replikasi memuat naskah kesepakatan, bahan pelatihan satu hari, contoh formulir, dan daftar kesalahan yang pernah terjadi beserta cara mengatasinya. Panduan itu ditulis oleh {staff} yang menjalankan {service}, bukan oleh penyusun laporan, supaya bahasanya dekat dengan pekerjaan sehari-hari.',
    'Pengalaman, termasuk yang gagal, dibukukan dalam panduan singkat. Di dalamnya ada urutan langkah untuk seratus hari pertama, perkiraan kebutuhan orang, dan pertanyaan yang biasanya diajukan oleh pimpinan sebelum menyetujui.',
  ],
  [
    'Unit lain yang hendak mencoba dapat magang selama dua hari dan didampingi selama tiga bulan. Pendampingan dilakukan melalui pertemuan singkat setiap dua pekan; masalah yang ditemukan dipakai untuk memperbaiki panduan, sehingga pembelajaran berjalan dua arah.',
  ],
  [
    'Ukuran besar kecilnya pelayanan tidak menentukan. Di tempat dengan sedikit orang yang dilayani, satu petugas dapat memegang seluruh alur; di tempat yang ramai, alurnya dibagi menurut wilayah dengan daftar periksa yang tetap sama. Yang tidak boleh berubah hanyalah satu catatan untuk satu urusan.',
  ],
  [
    'Syarat agar peniruan berhasil juga dituliskan dengan jujur. Tanpa dukungan {partner}, alur hanya berubah di atas kertas. Tanpa pencatatan {measure}, perbaikan tidak dapat ditunjukkan. Kedua syarat itu diperiksa lebih dahulu sebelum pendampingan dimulai.',
    'Ada dua hal yang perlu dipastikan sebelum meniru: kesediaan {partner} untuk bekerja dengan catatan yang sama, dan kesanggupan mengukur {measure} sejak hari pertama. Bila salah satunya belum ada, pendampingan dimulai dari sana.',
  ],
];

const resources: readonly Wordings[] = [
  [
    'Tenaga yang terlibat adalah {staff} yang sudah ada, dengan pembagian waktu yang disepakati. Tidak ada pengangkatan baru. Mitra, yaitu {partner}, menyediakan satu orang penghubung serta ruang pada hari pelayanan.',
    'Inovasi ini memakai orang, ruang, dan peralatan yang sudah tersedia. {Staff} membagi waktu menurut jadwal bersama, sedangkan {partner} menanggung penghubung dan tempat pertemuan.',
  ],
  [
    'Anggaran dipakai untuk pelatihan, pencetakan panduan, dan perjalanan kunjungan. Seluruhnya tercantum dalam dokumen pelaksanaan anggaran instansi, sehingga dapat diperiksa. Sumbangan mitra berupa barang dan jasa dicatat terpisah.',
  ],
  [
    'Peralatan yang digunakan adalah komputer dan telepon yang sudah dimiliki. Data disimpan pada peralatan kantor dengan hak akses terbatas, dan data pribadi {people} tidak dibagikan di luar keperluan {service}.',
  ],
  [
    'Pengetahuan merupakan sumber daya yang paling dijaga. Setiap petugas baru mempelajari panduan dan mendampingi petugas lama selama dua pekan, sehingga pelayanan tidak berhenti ketika seseorang pindah tugas.',
  ],
];

/** The paragraphs of each section of the form, in order; about as long as the form allows when all are used. */
export const narrativeParagraphs: Readonly<Record<KippSection, readonly Wordings[]>> = {
  summary,
  background,
  novelty,
  implementation,
  significance: significanceParagraphs,
  adaptability,
  resources,
  sustainability: sustainabilityParagraphs,
};
